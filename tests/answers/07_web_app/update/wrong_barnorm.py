"""Lets Plotly normalise the bars: barnorm makes a whole of each."""
# fails: update_hidden_2
def update(*values, predictor=predict_flower):
    """The new contents of the page: (text, figure) for the four values.

    predictor: called with {feature: number}, gives {label: share}; it may raise.
    """
    hidden = {"visible": False}
    nothing = {"data": [], "layout": {"xaxis": hidden, "yaxis": hidden}}
    if not all(value is not None and 0 < value <= LONGEST for value in values):
        return f"Please fill in all fields, up to {LONGEST} cm.", nothing
    try:
        shares = predictor(dict(zip(FEATURES, values, strict=True)))
    except Exception:
        logging.getLogger("site").exception("no prediction")
        return "Sorry, the model has no answer at the moment.", nothing
    best = max(shares, key=shares.get)
    bars = {"type": "bar", "x": list(shares), "y": list(shares.values())}
    axis = {"range": [0, 1], "title": {"text": "share of probability"}}
    text = f"{best}, with a share of {shares[best]:.2f}"
    return text, {"data": [bars], "layout": {"barnorm": "percent", "yaxis": axis, "margin": {"t": 10}}}
