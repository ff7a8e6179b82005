"""No template at all: f-strings, with every value through markupsafe.escape."""
from markupsafe import escape

def create_site(predictor):
    def field(name, typed, errors):
        error = f'<em id="{name}-error">{escape(errors[name])}</em>' if name in errors else ""
        text = escape(typed.get(name, ""))
        return f'<div><label>{LABELS[name]} <input type=text name={name} id={name} value="{text}"></label>{error}</div>'

    def page(typed, errors=(), below="", status=200):
        fields = "".join(field(name, typed, errors) for name in FEATURES)
        return (
            f"<!doctype html><title>Iris</title><form method=POST>{fields}"
            f"<input type=submit value=Ask></form><div>{below}</div>"
        ), status

    app = Flask("site")

    @app.get("/")
    def show_form():
        return page({})

    @app.post("/")
    def answer():
        form = request.form.to_dict()
        values, errors = parse_form(form)
        if errors:
            return page(form, errors, status=422)
        try:
            shares = predictor(values)
        except Exception:
            return page(form, below="The model is out to lunch.", status=500)
        top = sorted(shares.items(), key=lambda pair: pair[1])[-1][0]
        data = base64.b64encode(figure_png(shares)).decode()
        below = f'<p id="answer">This looks like <b>{escape(top)}</b>.</p>'
        below += f'<img id="picture" src="data:image/png;base64,{data}" alt="Chart: {escape(top)} has the largest share">'
        return page(form, below=below)

    return app
