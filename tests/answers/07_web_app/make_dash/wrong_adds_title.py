"""Puts a title into the figure that update gave."""
# fails: make_dash_hidden_2
def make_dash(predictor):
    app = Dash(__name__)
    fields = []
    for name in FEATURES:
        fields.append(html.Label(LABELS[name], htmlFor=name))
        fields.append(dcc.Input(id=name, type="number"))
    app.layout = html.Main([*fields, html.P(id="answer"), dcc.Graph(id="picture")])

    @app.callback(
        Output("answer", "children"),
        Output("picture", "figure"),
        [Input(name, "value") for name in FEATURES],
    )
    def changed(*values):
        text, figure = update(*values, predictor=predictor)
        figure.setdefault("layout", {})["title"] = {"text": "Shares"}
        return text, figure

    return app
