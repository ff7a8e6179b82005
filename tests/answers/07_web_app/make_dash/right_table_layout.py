"""Fields in a table; the callback is functools.partial."""
def make_dash(predictor):
    app = Dash(__name__)
    app.layout = html.Section([
        html.Table(html.Tbody([
            html.Tr([html.Td(html.Label(LABELS[n], htmlFor=n)), html.Td(dcc.Input(type="number", id=n, value=FLOWER[n]))])
            for n in FEATURES
        ])),
        html.P(id="answer", role="status"),
        dcc.Graph(id="picture", config={"displayModeBar": False}),
    ])
    wire = app.callback([Output("answer", "children"), Output("picture", "figure")], [Input(n, "value") for n in FEATURES])
    wire(functools.partial(update, predictor=predictor))
    return app
