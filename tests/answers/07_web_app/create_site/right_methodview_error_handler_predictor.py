"""A MethodView, and an error handler for the predictor's failure."""
from flask.views import MethodView

IRIS_FORM = """<!doctype html><html lang="en"><head><meta charset="utf-8">
<title>Iris</title><style>{{ style }}</style></head><body>
{% if note %}<p role="alert">{{ note }}</p>{% endif %}
<form action="/" method="POST">
{% for name, label in labels.items() %}
<div><label for="{{ name }}">{{ label }}</label>
<input id="{{ name }}" name="{{ name }}" type="text" value="{{ typed.get(name, '') }}"
 aria-describedby="{{ name }}-error">
<span id="{{ name }}-error">{{ errors.get(name, '') }}</span></div>
{% endfor %}
<button type="submit">Which one is it?</button></form>
<div id="answer">{% if shares %}<b>{{ best }}</b>{% endif %}</div>
{% if shares %}<img alt="{{ best }}" id="picture" src="{{ uri }}">{% endif %}
</body></html>"""


class NoPrediction(Exception):
    """The predictor raised."""


def create_site(predictor):
    """A Flask app with one page at /: a form for a flower, and the predictor's answer."""

    def fill(**holes):
        known = {"typed": {}, "errors": {}, "labels": LABELS, "style": STYLE}
        return render_template_string(IRIS_FORM, **{**known, **holes})

    class Home(MethodView):
        def get(self):
            return fill()

        def post(self):
            values, errors = parse_form(request.form)
            if errors:
                return fill(typed=request.form, errors=errors), 422
            try:
                shares = predictor(values)
            except Exception as error:
                raise NoPrediction from error
            _, best = max((share, label) for label, share in shares.items())
            code = base64.b64encode(figure_png(shares)).decode()
            uri = f"data:image/png;base64,{code}"
            return fill(typed=request.form, shares=shares, best=best, uri=uri)

    app = Flask("iris")
    app.add_url_rule("/", view_func=Home.as_view("home"))

    @app.errorhandler(NoPrediction)
    def sorry(error):
        app.logger.error("no prediction", exc_info=error)
        return fill(typed=request.form, note="The model does not answer."), 500

    return app
