"""The figure goes where the text belongs."""
# fails: make_dash_visible, make_dash_hidden_2, make_dash_hidden_3
def make_dash(predictor):
    app = Dash(__name__)
    app.layout = html.Div(
        [html.Div([html.Label(LABELS[n], htmlFor=n), dcc.Input(id=n, type="number")]) for n in FEATURES]
        + [html.P(id="answer"), dcc.Graph(id="picture")]
    )

    @app.callback(Output("picture", "figure"), Output("answer", "children"), [Input(n, "value") for n in FEATURES])
    def follow(*values):
        return update(*values, predictor=predictor)

    return app
