"""A line from share to share."""
# fails: update_hidden_2
def update(*values, predictor=predict_flower):
    if None in values or not all(0 < v <= LONGEST for v in values):
        return "please type four lengths", {"data": [], "layout": {}}
    try:
        shares = predictor(dict(zip(FEATURES, values)))
    except Exception:
        return "sorry", {"data": [], "layout": {}}
    line = {"type": "scatter", "x": list(shares), "y": list(shares.values())}
    return max(shares, key=shares.get), {"data": [line], "layout": {"yaxis": {"range": [0, 1]}}}
