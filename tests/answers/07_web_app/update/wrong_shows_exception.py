"""Shows the exception to the visitor."""
# fails: update_hidden_3
def update(*values, predictor=predict_flower):
    if None in values or not all(0 < v <= LONGEST for v in values):
        return "please type four lengths", {"data": [], "layout": {}}
    try:
        shares = predictor(dict(zip(FEATURES, values)))
    except Exception as e:
        return f"Error: {e}", {"data": [], "layout": {}}
    bar = {"type": "bar", "x": list(shares), "y": list(shares.values())}
    return max(shares, key=shares.get), {"data": [bar], "layout": {"yaxis": {"range": [0, 1]}}}
