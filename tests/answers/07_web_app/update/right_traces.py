"""A trace per label, lying, a Plotly Figure."""
def update(*values, predictor=predict_flower):
    empty = {"data": [], "layout": {}}
    if any(v is None or not 0 < v <= LONGEST for v in values):
        return "Please fill in all four fields.", empty
    try:
        shares = predictor(dict(zip(FEATURES, values)))
    except Exception:
        return "Sorry, no answer now.", empty
    best = max(shares, key=shares.get)
    figure = __import__("plotly.graph_objects").graph_objects.Figure()
    for label, share in shares.items():
        figure.add_bar(x=[share], y=[label], orientation="h", name=label)
    figure.update_layout(showlegend=False)
    figure.update_xaxes(range=[0, 1], title="share")
    return f"{best}, I think.", figure
