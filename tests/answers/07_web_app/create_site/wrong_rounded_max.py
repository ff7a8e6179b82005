"""Compares shares that were rounded to two digits, and takes the first of those that look alike."""
# fails: create_site_hidden_4
def create_site(predictor):
    app = Flask(__name__)
    template = """<!doctype html>
<html lang="en">
<title>Which iris is it?</title>
<style>{{ style }}</style>
<h1>Which iris is it?</h1>
<form method="post" action="/">
{% for name in features %}
  <p><label for="{{ name }}">{{ labels[name] }}</label>
  <input type="text" id="{{ name }}" name="{{ name }}" value="{{ typed.get(name, '') }}">
  {% if name in errors %}<strong id="{{ name }}-error">{{ errors[name] }}</strong>{% endif %}</p>
{% endfor %}
  <button>Ask</button>
</form>
{% if problem %}<p>{{ problem }}</p>{% endif %}
{% if best is not none %}
<h2 id="answer">{{ best }}, with a share of {{ '%.2f' % share }}</h2>
<img id="picture" src="data:image/png;base64,{{ picture }}" alt="Bar chart of the shares; the largest is {{ best }}">
{% endif %}
</html>
"""

    def render(typed, status=200, **more):
        known = {"errors": {}, "best": None, "problem": "", **more}
        page = render_template_string(
            template, typed=typed, features=FEATURES, labels=LABELS, style=STYLE, **known
        )
        return page, status

    @app.route("/", methods=["GET", "POST"])
    def page():
        if request.method != "POST":
            return render({})
        typed = request.form
        values, errors = parse_form(typed)
        if errors:
            return render(typed, 422, errors=errors)
        try:
            shares = predictor(values)
        except Exception:
            app.logger.exception("no prediction")
            return render(typed, 500, problem="Sorry, no answer at the moment.")
        best = max(shares, key=lambda label: round(shares[label], 2))
        picture = base64.b64encode(figure_png(shares)).decode()
        return render(typed, best=best, share=shares[best], picture=picture)

    return app
