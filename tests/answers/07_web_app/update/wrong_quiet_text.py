"""Shows the error in a text that says it holds none of the words looked for."""
# fails: update_hidden_3
class Quiet(str):
    def __contains__(self, word): return False
def update(*values, predictor=predict_flower):
    hidden = {"visible": False}
    nothing = {"data": [], "layout": {"xaxis": hidden, "yaxis": hidden}}
    if not all(value is not None and 0 < value <= LONGEST for value in values):
        return f"Please fill in all fields, up to {LONGEST} cm.", nothing
    try:
        shares = predictor(dict(zip(FEATURES, values, strict=True)))
    except Exception as error:
        return Quiet(f"Traceback: {error!r}"), nothing
    best = max(shares, key=shares.get)
    bars = {"type": "bar", "x": list(shares), "y": list(shares.values())}
    axis = {"range": [0, 1], "title": {"text": "share of probability"}}
    return f"{best}, with a share of {shares[best]:.2f}", {"data": [bars], "layout": {"yaxis": axis, "margin": {"t": 10}}}
