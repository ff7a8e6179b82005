"""Changes one dict at module level, and gives it back every time."""
# fails: update_hidden_2
SHARED = {"data": [], "layout": {"yaxis": {"range": [0, 1], "title": {"text": "share"}}}}


def update(*values, predictor=predict_flower):
    nothing = SHARED
    nothing["data"] = []
    if not all(value is not None and 0 < value <= LONGEST for value in values):
        return f"Please fill in all four fields, above 0 and up to {LONGEST} cm.", nothing
    try:
        shares = predictor(dict(zip(FEATURES, values, strict=True)))
    except Exception:
        return "Sorry, there is no answer at the moment.", nothing
    best = max(shares, key=shares.get)
    bars = {"type": "bar", "x": list(shares), "y": list(shares.values())}
    nothing["data"] = [bars]
    return f"{best}, with a share of {shares[best]:.2f}", nothing
