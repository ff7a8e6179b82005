"""A third output: the text once more, below the picture."""
# fails: make_dash_hidden_2
def make_dash(predictor):
    """A Dash app: four number fields, and an answer and a picture that follow them."""
    app = Dash(__name__, title="Which iris is it?")
    parts = []
    for name in FEATURES:
        parts.append(html.Label(LABELS[name], htmlFor=name))
        parts.append(dcc.Input(id=name, type="number", value=FLOWER[name]))
    parts.append(html.H2(id="answer"))
    parts.append(dcc.Graph(id="picture", style={"height": "20rem"}))
    parts.append(html.P(id="note"))
    look = {"fontFamily": "sans-serif", "maxWidth": "34rem", "margin": "auto"}
    app.layout = html.Main(parts, style=look)

    @app.callback(
        [Output("answer", "children"), Output("picture", "figure"), Output("note", "children")],
        [Input(name, "value") for name in FEATURES],
    )
    def follow(*values):
        text, figure = update(*values, predictor=predictor)
        return text, figure, text

    return app
