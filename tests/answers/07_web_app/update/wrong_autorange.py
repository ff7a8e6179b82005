"""Gives the axis autorange as well, which Plotly prefers to the range."""
# fails: update_hidden_2
def update(*values, predictor=predict_flower):
    nothing = {"data": [], "layout": {"yaxis": {"range": [0, 1]}}}
    if not all(value is not None and 0 < value <= LONGEST for value in values):
        return f"Please fill in all four fields, above 0 and up to {LONGEST} cm.", nothing
    try:
        shares = predictor(dict(zip(FEATURES, values, strict=True)))
    except Exception:
        return "Sorry, there is no answer at the moment.", nothing
    best = max(shares, key=shares.get)
    bars = {"type": "bar", "x": list(shares), "y": list(shares.values())}
    layout = {"yaxis": {"range": [0, 1], "autorange": True, "title": {"text": "share"}}}
    return f"{best}, with a share of {shares[best]:.2f}", {"data": [bars], "layout": layout}
