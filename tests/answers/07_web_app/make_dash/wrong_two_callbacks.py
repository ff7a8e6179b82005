"""One callback per output: the model is asked twice for each change."""
# fails: make_dash_visible, make_dash_hidden_2
def make_dash(predictor):
    app = Dash(__name__)
    app.layout = html.Div(
        [html.Div([html.Label(LABELS[n], htmlFor=n), dcc.Input(id=n, type="number")]) for n in FEATURES]
        + [html.P(id="answer"), dcc.Graph(id="picture")]
    )

    inputs = [Input(n, "value") for n in FEATURES]

    @app.callback(Output("answer", "children"), inputs)
    def text(*values):
        return update(*values, predictor=predictor)[0]

    @app.callback(Output("picture", "figure"), inputs)
    def picture(*values):
        return update(*values, predictor=predictor)[1]

    return app
