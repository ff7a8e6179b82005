"""Typed text is stripped."""
# fails: create_site_hidden_4, create_site_hidden_8
PAGE_OF_MINE = """<!doctype html>
<html lang="en"><title>Iris</title>
<form method="post" action="/">
{% for name in features %}
<p><label for="{{ name }}">{{ labels[name] }}</label>
<input type="text" id="{{ name }}" name="{{ name }}" value="{{ typed.get(name, '') }}">
{% if name in errors %}<strong id="{{ name }}-error">{{ errors[name] }}</strong>{% endif %}</p>
{% endfor %}
<button>Ask</button>
</form>
{% if best %}<h2 id="answer">{{ best }}</h2>
<img id="picture" alt="Shares; the largest: {{ best }}" src="data:image/png;base64,{{ picture }}">{% endif %}
{% if sorry %}<p>Sorry, no answer now.</p>{% endif %}
</html>"""


def create_site(predictor):
    app = Flask(__name__)

    def page(status, **more):
        names = {"features": FEATURES, "labels": LABELS, "typed": {}, "errors": {}}
        return render_template_string(PAGE_OF_MINE, **(names | more)), status

    @app.get("/")
    def first():
        return page(200)

    @app.post("/")
    def ask():
        typed = {k: v.strip() for k, v in request.form.items()}
        values, errors = parse_form(typed)
        if errors:
            return page(422, typed=typed, errors=errors)
        try:
            shares = predictor(values)
        except Exception:
            app.logger.exception("no prediction")
            return page(500, typed=typed, sorry=True)
        best = max(shares, key=shares.get)
        picture = base64.b64encode(figure_png(shares)).decode()
        return page(200, typed=typed, best=best, picture=picture)

    return app
