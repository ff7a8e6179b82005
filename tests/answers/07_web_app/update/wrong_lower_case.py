"""The label in lower case."""
# fails: update_hidden_2
def update(*values, predictor=predict_flower):
    def figure(shares):
        return {
            "data": [{"type": "bar", "x": list(shares), "y": list(shares.values())}],
            "layout": {"yaxis": {"range": [0, 1], "title": {"text": "share"}}},
        }

    empty = {"data": [], "layout": {"yaxis": {"range": [0, 1]}}}
    usable = all(value is not None and 0 < value <= LONGEST for value in values)
    if not usable:
        return f"Please give four lengths, above 0 and at most {LONGEST} cm.", empty
    try:
        shares = predictor(dict(zip(FEATURES, values)))
    except Exception:
        return "Sorry, there is no answer at the moment.", empty
    best = max(shares, key=shares.get)
    return f"{best.lower()}, with a share of {shares[best]:.2f}", figure(shares)
