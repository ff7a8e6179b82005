"""Best by rounding to tenths."""
# fails: update_hidden_2
def update(*values, predictor=predict_flower):
    empty = {"data": [], "layout": {}}
    if any(v is None or not 0 < v <= LONGEST for v in values):
        return "Please fill in all four fields.", empty
    try:
        shares = predictor(dict(zip(FEATURES, values)))
    except Exception:
        return "Sorry, no answer now.", empty
    best = max(shares, key=lambda k: round(shares[k], 1))
    figure = {"data": [{"type": "bar", "x": list(shares), "y": list(shares.values())}],
              "layout": {"yaxis": {"range": [0, 1]}}}
    return f"{best}, I think.", figure
