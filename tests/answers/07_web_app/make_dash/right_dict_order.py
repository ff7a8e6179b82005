"""The layout as a function, the outputs the other way round."""
def make_dash(predictor):
    app = Dash(__name__)
    rows = [html.Div([html.Label(LABELS[name], htmlFor=name), dcc.Input(id=name, type="number", value=FLOWER[name])])
            for name in FEATURES]
    app.layout = lambda: html.Main([*rows, html.H2(id="answer"), dcc.Graph(id="picture")])

    @app.callback(Output("picture", "figure"), Output("answer", "children"), [Input(name, "value") for name in FEATURES])
    def changed(*values):
        return tuple(reversed(update(*values, predictor=predictor)))

    return app
