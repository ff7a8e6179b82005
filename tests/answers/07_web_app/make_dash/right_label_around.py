"""Labels around, outputs in a list, dash's callback with all keywords."""
def make_dash(predictor):
    app = Dash(__name__)
    rows = [html.Label([html.B(LABELS[name]), " ", dcc.Input(type="number", id=name, min=0, step="any", debounce=True)], className="row")
            for name in FEATURES]
    app.layout = html.Main([*rows, html.Section(html.Span("", id="answer")), dcc.Graph(id="picture")])

    @app.callback(output=[Output("answer", "children"), Output("picture", "figure")], inputs=[Input(name, "value") for name in FEATURES])
    def changed(*values):
        return update(*values, predictor=predictor)

    return app
