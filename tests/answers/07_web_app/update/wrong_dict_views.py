"""Columns are dict views, which cannot travel as JSON."""
# fails: update_hidden_1, update_hidden_2, update_visible
def update(*values, predictor=predict_flower):
    blank = {"data": [], "layout": {}}
    if any(v is None or not 0 < v <= LONGEST for v in values):
        return "Four lengths, please.", blank
    try:
        shares = predictor(dict(zip(FEATURES, values)))
    except Exception:
        return "Sorry, there is no answer.", blank
    best = max(shares, key=shares.get)
    bars = {"type": "bar", "x": shares.keys(), "y": shares.values()}
    return best, {"data": [bars], "layout": {"yaxis": {"range": [0, 1]}}}
