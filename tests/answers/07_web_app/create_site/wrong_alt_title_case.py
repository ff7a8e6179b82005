"""The picture's text in title case."""
# fails: create_site_hidden_7
import base64

from flask import Flask, render_template_string, request

PAGE = """<!doctype html>
<html lang="en">
<head><meta charset="utf-8"><title>Which iris?</title><style>{{ style }}</style></head>
<body>
<main>
<h1>Which iris is it?</h1>
<form method="post" action="/">
{% for name in features %}
  <p>
    <label for="{{ name }}">{{ labels[name] }}</label>
    <input type="text" id="{{ name }}" name="{{ name }}" value="{{ typed.get(name, '') }}">
    {% if name in errors %}<span id="{{ name }}-error">{{ errors[name] }}</span>{% endif %}
  </p>
{% endfor %}
  <button>Ask</button>
</form>
{% if sorry %}<p>{{ sorry }}</p>{% endif %}
{% if best is not none %}
<h2 id="answer">{{ best }}</h2>
<img id="picture" src="data:image/png;base64,{{ picture }}" alt="Shares; the largest is that of {{ best|title }}">
{% endif %}
</main>
</body>
</html>
"""


def create_site(predictor):
    app = Flask("iris_site")

    def page(typed, errors=None, best=None, picture=None, sorry=None):
        return render_template_string(
            PAGE,
            style=STYLE,
            features=FEATURES,
            labels=LABELS,
            typed=typed,
            errors=errors or {},
            best=best,
            picture=picture,
            sorry=sorry,
        )

    @app.route("/", methods=["GET", "POST"])
    def index():
        if request.method != "POST":
            return page({})
        typed = request.form
        values, errors = parse_form(typed)
        if errors:
            return page(typed, errors), 422
        try:
            shares = predictor(values)
        except Exception:
            app.logger.exception("no prediction")
            return page(typed, sorry="Sorry, there is no answer now."), 500
        best = max(shares, key=shares.get)
        picture = base64.b64encode(figure_png(shares)).decode()
        return page(typed, best=best, picture=picture)

    return app
