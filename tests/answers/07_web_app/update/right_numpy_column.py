"""A Plotly Figure with NumPy columns and words for each field."""
def update(*values, predictor=predict_flower):
    empty = {"data": [], "layout": {}}
    if any(v is None or not 0 < v <= LONGEST for v in values):
        return "Please fill in all four fields.", empty
    try:
        shares = predictor(dict(zip(FEATURES, values)))
    except Exception:
        return "Sorry, no answer now.", empty
    best = max(shares, key=shares.get)
    figure = __import__("plotly.graph_objects").graph_objects.Figure(data=[{"type": "bar", "x": np.array(list(shares)), "y": np.array(list(shares.values()))}], layout={"yaxis_range": (0, 1)})
    return list((f"{best}, I think.", figure))
