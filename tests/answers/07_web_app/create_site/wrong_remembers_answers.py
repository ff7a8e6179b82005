"""Keeps what the predictor said to a flower, for the next who asks the same."""
# fails: create_site_hidden_4, create_site_hidden_6, create_site_hidden_7
def create_site(predictor):
    app, known = Flask("site"), {}
    template = """<!doctype html>
<html lang="en"><head><title>Iris</title><style>{{ style }}</style></head><body>
<form method="post" action="/">
{% for name in features %}
<p><label for="{{ name }}">{{ labels[name] }}</label>
<input type="text" id="{{ name }}" name="{{ name }}" value="{{ typed.get(name, '') }}">
{% if name in errors %}<strong id="{{ name }}-error">{{ errors[name] }}</strong>{% endif %}</p>
{% endfor %}
<button>Ask</button>
</form>
{% if sorry %}<p>Sorry, no answer today.</p>{% endif %}
{% if best is not none %}<h2 id="answer">{{ best }}</h2>
<img id="picture" alt="Bars: most for {{ best }}" src="data:image/png;base64,{{ picture }}">{% endif %}
</body></html>"""

    def show_page(status, typed, errors=(), best=None, picture="", sorry=False):
        text = render_template_string(
            template,
            style=STYLE,
            features=FEATURES,
            labels=LABELS,
            typed=typed,
            errors=dict(errors),
            best=best,
            picture=picture,
            sorry=sorry,
        )
        return text, status

    @app.route("/", methods=["GET", "POST"])
    def index():
        if request.method == "GET":
            return show_page(200, {})
        values, errors = parse_form(request.form)
        if errors:
            return show_page(422, request.form, errors)
        try:
            key = tuple(values.items())
            shares = known.get(key) or known.setdefault(key, predictor(values))
        except Exception:
            app.logger.exception("no prediction")
            return show_page(500, request.form, sorry=True)
        best = max(shares, key=shares.get)
        picture = base64.b64encode(figure_png(shares)).decode()
        return show_page(200, request.form, best=best, picture=picture)

    return app
