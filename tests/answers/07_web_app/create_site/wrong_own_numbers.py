"""'the predictor is called … with exactly the values of `parse_form`' – the numbers are made a second time from the texts."""
# fails: create_site_hidden_4
TEMPLATE = """<!doctype html>
<html lang="en">
<title>Which iris is it?</title>
<style>{{ style }}</style>
<main>
<h1>Which iris is it?</h1>
<form method="post" action="/">
  {% for name in features %}
  <p>
    <label for="{{ name }}">{{ labels[name] }}</label>
    <input type="text" id="{{ name }}" name="{{ name }}" value="{{ typed.get(name, '') }}">
    {% if name in errors %}<strong id="{{ name }}-error">{{ errors[name] }}</strong>{% endif %}
  </p>
  {% endfor %}
  <button>Ask</button>
</form>
{% if sorry %}<p>Sorry, there is no answer at the moment.</p>{% endif %}
{% if best %}
<h2 id="answer">{{ best }}</h2>
<img id="picture" src="data:image/png;base64,{{ picture }}" alt="Shares of the species, the largest: {{ best }}">
{% endif %}
</main>
</html>
"""


def create_site(predictor):
    """A Flask app with one page at /: a form for a flower, and the predictor's answer."""
    app = Flask(__name__)

    def render(typed, **more):
        return render_template_string(
            TEMPLATE,
            style=STYLE,
            features=FEATURES,
            labels=LABELS,
            typed=typed,
            **{"errors": {}, **more},
        )

    @app.get("/")
    def empty():
        return render({})

    @app.post("/")
    def answer():
        typed = request.form
        values, errors = parse_form(typed)
        if errors:
            return render(typed, errors=errors), 422
        try:
            shares = predictor({name: float(typed[name].replace(",", ".")) for name in FEATURES})
        except Exception:
            app.logger.exception("no prediction")
            return render(typed, sorry=True), 500
        best = max(shares, key=shares.get)
        picture = base64.b64encode(figure_png(shares)).decode()
        return render(typed, best=best, picture=picture)

    return app
