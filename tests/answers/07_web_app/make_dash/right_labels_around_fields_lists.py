"""Labels around the fields, lists of outputs and inputs, start values."""
def make_dash(predictor):
    """A Dash app: four number fields, and an answer and a picture that follow them."""

    def field(name):
        entry = dcc.Input(id=name, type="number", value=FLOWER[name], min=0, step=0.1)
        return html.P(html.Label([html.Span(LABELS[name]), " ", entry]))

    app = Dash(__name__, title="Iris")
    app.layout = html.Div(
        children=[
            html.Div([field(name) for name in FEATURES]),
            html.Output(id="answer"),
            dcc.Graph(id="picture"),
        ]
    )
    outputs = [Output("answer", "children"), Output("picture", "figure")]
    inputs = [Input(name, "value") for name in FEATURES]
    app.callback(outputs, inputs)(
        lambda *values: list(update(*values, predictor=predictor))
    )
    return app
