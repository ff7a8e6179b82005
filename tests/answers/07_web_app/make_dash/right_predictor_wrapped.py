"""Passes a wrapped predictor on."""
def make_dash(predictor):
    app = Dash(__name__)
    rows = [html.Div([html.Label(LABELS[name], htmlFor=name), dcc.Input(id=name, type="number", value=FLOWER[name])])
            for name in FEATURES]
    app.layout = html.Main([*rows, html.H2(id="answer"), dcc.Graph(id="picture")])

    @app.callback(Output("answer", "children"), Output("picture", "figure"), [Input(name, "value") for name in FEATURES])
    def changed(*values):
        return update(*values, predictor=lambda flower: predictor(flower))

    return app
