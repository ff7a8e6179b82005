"""Hands request.values to parse_form, so the address fills in what the form lacks."""
# fails: create_site_hidden_3
def create_site(predictor):
    """A Flask app with one page at /: a form for a flower, and the predictor's answer.

    predictor: called with {feature: float}, gives {label: share}; it may raise.
    """
    template = """<!doctype html>
<html lang="en">
<meta charset="utf-8">
<title>Which iris is it?</title>
<style>{{ style }}</style>
<h1>Which iris is it?</h1>
<form method="post" action="/">
{% for name in features %}
  <p>
    <label for="{{ name }}">{{ labels[name] }}</label>
    <input type="text" inputmode="decimal" id="{{ name }}" name="{{ name }}"
           value="{{ typed.get(name, '') }}"
           {% if name in errors %}aria-describedby="{{ name }}-error"{% endif %}>
    {% if name in errors %}
    <strong id="{{ name }}-error">{{ errors[name] }}</strong>
    {% endif %}
  </p>
{% endfor %}
  <button>Ask the model</button>
</form>
{% if trouble %}<p><strong>{{ trouble }}</strong></p>{% endif %}
{% if best is not none %}
<h2 id="answer">{{ best }}, with a share of {{ "%.2f"|format(shares[best]) }}</h2>
<img id="picture" src="data:image/png;base64,{{ picture }}"
     alt="Bar chart of the shares; {{ best }} has the largest.">
{% endif %}
"""
    app = Flask(__name__)

    def page(status, typed, errors=(), best=None, **more):
        more |= {"features": FEATURES, "labels": LABELS, "style": STYLE, "best": best}
        text = render_template_string(template, typed=typed, errors=errors, **more)
        return text, status

    @app.get("/")
    def empty():
        return page(200, {})

    @app.post("/")
    def ask():
        values, errors = parse_form(request.values)
        if errors:
            return page(422, request.form, errors=errors)
        try:
            shares = predictor(values)
        except Exception:
            app.logger.exception("no prediction")  # the log is yours, the page is not
            return page(500, request.form, trouble="Sorry, the model has no answer.")
        best = max(shares, key=shares.get)
        picture = base64.b64encode(figure_png(shares)).decode()
        return page(200, request.form, best=best, shares=shares, picture=picture)

    return app
