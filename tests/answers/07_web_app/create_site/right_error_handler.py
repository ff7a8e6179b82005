"""Exceptions end in an error handler that shows the form again."""
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

class Site:
    def __init__(self, predictor):
        self.predictor = predictor

    def render(self, **kw):
        base = dict(features=FEATURES, labels=LABELS, style="", typed=request.form, errors={})
        base.update(kw)
        return render_template_string(SITE, **base)

    def view(self):
        if request.method != "POST":
            return self.render()
        values, errors = parse_form(request.form)
        if len(errors) > 0:
            return flask.make_response(self.render(errors=errors), 422)
        shares = self.predictor(values)
        best = max(shares, key=shares.get)
        png = str(base64.b64encode(figure_png(shares)), "ascii")
        return self.render(best=best, png=png)

    def failed(self, error):
        return self.render(note="Something went wrong on our side."), 500

def create_site(predictor):
    app, site = Flask(__name__), Site(predictor)
    app.add_url_rule("/", "index", site.view, methods=["GET", "POST"])
    app.register_error_handler(500, site.failed)
    return app
