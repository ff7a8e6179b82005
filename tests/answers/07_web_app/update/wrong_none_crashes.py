"""Compares None with a number."""
# fails: update_visible, update_hidden_1
def update(*values, predictor=predict_flower):
    if not all(0 < v <= LONGEST for v in values):
        return "please correct the values", {"data": [], "layout": {}}
    try:
        shares = predictor(dict(zip(FEATURES, values)))
    except Exception:
        return "sorry", {"data": [], "layout": {}}
    bar = {"type": "bar", "x": list(shares), "y": list(shares.values())}
    return max(shares, key=shares.get), {"data": [bar], "layout": {"yaxis": {"range": [0, 1]}}}
