"""A MethodView and an error handler."""
class Broken(Exception):
    pass


def create_site(predictor):
    from flask.views import MethodView
    from jinja2 import DictLoader
    app = Flask("mine")
    app.jinja_loader = DictLoader({"page.html": """<!doctype html><title>x</title><main>
    <form method=post action="/"><fieldset><legend>Flower</legend>
    {%- for f in features %}
    <label for="{{ f }}">{{ f.replace("_", " ") }}</label>
    <input type="text" inputmode="decimal" id="{{ f }}" name="{{ f }}" value="{{ sent.get(f, '') }}" {% if errors.get(f) %}aria-describedby="{{ f }}-error"{% endif %}>
    {% if errors.get(f) %}<p id="{{ f }}-error" role="alert">{{ errors[f] }}</p>{% endif %}
    {%- endfor %}
    </fieldset><button type="submit">Which?</button></form>
    <p id="answer">{{ label or "" }}</p>
    {% if png %}<img src="data:image/png;base64,{{ png }}" id="picture" alt="{{ label }}">{% endif %}</main>"""})

    def show_page(sent={}, errors={}, label=None, png=None):
        return flask.render_template("page.html", features=FEATURES, sent=sent, errors=errors, label=label, png=png)

    class Site(MethodView):
        def get(self):
            return show_page()

        def post(self):
            values, errors = parse_form(request.form)
            if errors:
                return show_page(request.form, errors), 422
            try:
                shares = predictor(values)
            except Exception as e:
                raise Broken from e
            label = max(shares.items(), key=lambda kv: kv[1])[0]
            return show_page(request.form, label=label, png=base64.b64encode(figure_png(shares)).decode())

    app.add_url_rule("/", view_func=Site.as_view("site"))

    @app.errorhandler(Broken)
    def broken(_):
        return show_page(request.form), 500

    return app
