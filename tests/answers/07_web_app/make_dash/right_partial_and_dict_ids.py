"""functools.partial as the callback; the label around the field; inputs one by one."""
def make_dash(predictor):
    app = Dash("iris")
    rows = []
    for name in FEATURES:
        rows.append(html.Label([name.replace("_", " "), dcc.Input(id=name, type="number", min=0, max=LONGEST, step=0.1, value=2)]))
    app.layout = html.Div(rows + [html.Div(id="answer"), dcc.Graph(id="picture", figure={})])
    a, b, c, d = [Input(name, "value") for name in FEATURES]
    app.callback(Output("answer", "children"), Output("picture", "figure"), a, b, c, d)(
        lambda *v: update(*v, predictor=predictor)
    )
    return app
