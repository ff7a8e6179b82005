"""dash.callback writes into one list for all apps."""
# fails: make_dash_visible, make_dash_hidden_3
from dash import callback

def make_dash(predictor):
    app = Dash(__name__)
    app.layout = html.Div(
        [html.Div([html.Label(LABELS[n], htmlFor=n), dcc.Input(id=n, type="number")]) for n in FEATURES]
        + [html.P(id="answer"), dcc.Graph(id="picture")]
    )

    @callback(Output("answer", "children"), Output("picture", "figure"), [Input(n, "value") for n in FEATURES])
    def follow(*values):
        return update(*values, predictor=predictor)

    return app
