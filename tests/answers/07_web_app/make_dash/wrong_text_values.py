"""Gives the number fields their first values as text."""
# fails: make_dash_hidden_1
def make_dash(predictor):
    """A Dash app: four number fields, and an answer and a picture that follow them."""
    app = Dash(__name__, title="Which iris is it?")
    parts = []
    for name in FEATURES:
        parts.append(html.Label(LABELS[name], htmlFor=name))
        parts.append(dcc.Input(id=name, type="number", value=str(FLOWER[name])))
    parts.append(html.H2(id="answer"))
    parts.append(dcc.Graph(id="picture", style={"height": "20rem"}))
    look = {"fontFamily": "sans-serif", "maxWidth": "34rem", "margin": "auto"}
    app.layout = html.Main(parts, style=look)

    @app.callback(
        [Output("answer", "children"), Output("picture", "figure")],
        [Input(name, "value") for name in FEATURES],
    )
    def follow(*values):
        return update(*values, predictor=predictor)

    return app
