"""The picture is the first output; four named arguments; layout as a function."""
def make_dash(predictor):
    app = Dash(__name__, update_title=None)

    def layout():
        out = [html.H1("Iris")]
        for f in FEATURES:
            out += [html.Label(children=LABELS[f], htmlFor=f), dcc.Input(id=f, type="number", debounce=True), html.Br()]
        return html.Div(out + [html.H3("", id="answer"), dcc.Graph(id="picture")])

    app.layout = layout

    @app.callback(
        Output("picture", "figure"), Output("answer", "children"),
        Input("sepal_length", "value"), Input("sepal_width", "value"),
        Input("petal_length", "value"), Input("petal_width", "value"),
    )
    def on_change(sl, sw, pl, pw):
        text, figure = update(sl, sw, pl, pw, predictor=predictor)
        return figure, text

    return app
