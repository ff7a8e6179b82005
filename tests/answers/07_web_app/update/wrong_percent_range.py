"""The scale ends at the largest share when it is small."""
# fails: update_hidden_2
def update(*values, predictor=predict_flower):
    empty = {"data": [], "layout": {}}
    if any(v is None or not 0 < v <= LONGEST for v in values):
        return "Please fill in all four fields.", empty
    try:
        shares = predictor(dict(zip(FEATURES, values)))
    except Exception:
        return "Sorry, no answer now.", empty
    best = max(shares, key=shares.get)
    figure = {"data": [{"type": "bar", "x": list(shares), "y": list(shares.values())}],
              "layout": {"yaxis": {"range": [0, 1 if shares[best] > 0.3 else 0.5]}}}
    return f"{best}, I think.", figure
