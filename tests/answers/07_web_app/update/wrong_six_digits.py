"""Rounds the bars to six digits."""
# fails: update_hidden_2
def update(*values, predictor=predict_flower):
    empty = {"data": [], "layout": {"yaxis": {"range": [0, 1]}}}
    if any(v is None or not 0 < v <= LONGEST for v in values):
        return f"Please fill in all four fields, with 0 to {LONGEST} cm.", empty
    flower = dict(zip(FEATURES, values))
    try:
        shares = predictor(flower)
    except Exception:
        return "Sorry, there is no answer at the moment.", empty
    best = max(shares, key=shares.get)
    bars = {"type": "bar", "x": list(shares), "y": [round(s, 6) for s in shares.values()]}
    return f"It is {best}.", {"data": [bars], "layout": {"yaxis": {"range": [0, 1]}}}
