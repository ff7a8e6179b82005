"""Its own Jinja environment with autoescape, empty placeholders, fields written out."""
import jinja2

def create_site(predictor):
    env = jinja2.Environment(autoescape=True)
    page = env.from_string("""
<html lang="en"><head><title>Which iris?</title></head><body>
<form action="" method="post">
<table>
{% macro row(name, text) %}
<tr><td><label for="{{ name }}">{{ text }}</label>
<td><input id="{{ name }}" name="{{ name }}" value="{{ typed[name] }}">
<td id="{{ name }}-error">{{ errors[name] }}
{% endmacro %}
{{ row("sepal_length", "sepal length") }}
{{ row("sepal_width", "sepal width") }}
{{ row("petal_length", "petal length") }}
{{ row("petal_width", "petal width") }}
</table>
<button type="submit" name="ask" value="1">Go</button>
</form>
<div id="answer">{% if label %}{{ label }}: {{ (100 * shares[label]) | round(1) }} %{% endif %}</div>
{% if label %}<img src="data:image/png;base64,{{ png }}" id="picture" alt="{{ shares }} → {{ label }}">{% endif %}
</body></html>""")
    app = Flask("iris_site")

    @app.route("/")
    def home():
        return page.render(typed={}, errors={})

    @app.route("/", methods=["POST"])
    def predict():
        context = {"typed": request.form, "errors": {}}
        code = 200
        values, context["errors"] = parse_form(request.form)
        if context["errors"]:
            code = 422
        else:
            try:
                shares = predictor(values)
                label = max(shares, key=lambda k: shares[k])
                png = base64.b64encode(figure_png(shares)).decode()
                context.update(shares=shares, label=label, png=png)
            except Exception:
                code = 500
        return flask.Response(page.render(**context), code, mimetype="text/html")

    return app
