"""No template: markupsafe puts the page together."""
from markupsafe import Markup


def create_site(predictor):
    """A Flask app with one page at /: a form for a flower, and the predictor's answer."""
    row = Markup(
        '<p><label>{label} <input type="text" id="{name}" name="{name}" value="{text}">'
        "</label></p>"
    )
    fault = Markup('<p><strong id="{name}-error">{message}</strong></p>')
    result = Markup(
        '<section><h2 id="answer">This is {best}.</h2>'
        '<img id="picture" src="data:image/png;base64,{data}" alt="Mostly {best}">'
        "</section>"
    )
    whole = Markup(
        '<!doctype html><html lang="en"><meta charset="utf-8"><title>Iris</title>'
        '<form method="post">{rows}<input type="submit" value="Ask"></form>{below}</html>'
    )

    def build(typed, errors, below=""):
        rows = Markup("")
        for name in FEATURES:
            rows += row.format(label=LABELS[name], name=name, text=typed.get(name, ""))
            if name in errors:
                rows += fault.format(name=name, message=errors[name])
        return str(whole.format(rows=rows, below=below))

    def page():
        if request.method != "POST":
            return build({}, {})
        values, errors = parse_form(request.form)
        if errors:
            return build(request.form, errors), 422
        try:
            shares = predictor(values)
        except Exception:
            app.logger.exception("the predictor failed")
            return build(request.form, {}, Markup("<p>Sorry. Try later.</p>")), 500
        best, share = None, -1.0
        for label in shares:
            if shares[label] > share:
                best, share = label, shares[label]
        data = base64.standard_b64encode(figure_png(shares)).decode("ascii")
        return build(request.form, {}, result.format(best=best, data=data))

    app = Flask(__name__)
    app.add_url_rule("/", view_func=page, methods=["GET", "POST"])
    return app
