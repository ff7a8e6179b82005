"""The picture in base64 with line breaks, which a browser leaves out."""
SITE = """<!doctype html>
<title>Iris</title>
<style>{{ style }}</style>
<h1>Iris</h1>
<form method="post" action="/">
{% for name in features %}
<p><label for="{{ name }}">{{ labels[name] }}</label>
<input type="text" id="{{ name }}" name="{{ name }}" value="{{ typed.get(name, '') }}">
{% if errors[name] %}<strong id="{{ name }}-error">{{ errors[name] }}</strong>{% endif %}</p>
{% endfor %}
<button>Ask</button>
</form>
{% if best %}<h2 id="answer">{{ best }}</h2>
<img id="picture" alt="shares; most for {{ best }}" src="data:image/png;base64,{{ png }}">{% endif %}
<p>{{ note }}</p>"""

def create_site(predictor):
    app = Flask(__name__)

    def draw(typed, status, **kw):
        return render_template_string(SITE, features=FEATURES, labels=LABELS, style=STYLE, typed=typed, **{"errors": {}, **kw}), status

    @app.route("/", methods=["GET", "POST"])
    def index():
        if request.method == "GET":
            return draw({}, 200)
        typed = request.form
        values, errors = parse_form(typed)
        if errors:
            return draw(typed, 422, errors=errors)
        try:
            shares = predictor(values)
        except Exception:
            return draw(typed, 500, note="Sorry, no answer at the moment.")
        best = max(shares, key=shares.get)
        png = base64.encodebytes(figure_png(shares)).decode("ascii")
        return draw(typed, 200, best=best, png=png)

    return app
