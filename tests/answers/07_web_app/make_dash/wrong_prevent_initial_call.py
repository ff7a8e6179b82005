"""Silent until the first change."""
# fails: make_dash_hidden_2
def make_dash(predictor):
    app = Dash(__name__)
    fields = [
        html.Label([LABELS[name], dcc.Input(id=name, type="number")]) for name in FEATURES
    ]
    app.layout = html.Div(fields + [html.P(id="answer"), dcc.Graph(id="picture")])

    @app.callback(
        Output("answer", "children"),
        Output("picture", "figure"),
        [Input(name, "value") for name in FEATURES],
        prevent_initial_call=True,
    )
    def changed(*values):
        return update(*values, predictor=predictor)

    return app
