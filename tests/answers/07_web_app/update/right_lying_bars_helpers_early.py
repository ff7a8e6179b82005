"""Lying bars with helpers and early returns; the check is a helper of its own."""
def usable(value):
    """Whether this is a length that an iris may have."""
    return isinstance(value, (int, float)) and 0 < value <= LONGEST


def bars(shares):
    """A Plotly figure with a lying bar for each share."""
    names, lengths = [], []
    for label, share in shares.items():
        names.append(label)
        lengths.append(share)
    trace = {"type": "bar", "orientation": "h", "x": lengths, "y": names}
    axis = {"range": [0, 1], "title": {"text": "share of probability"}}
    return {"data": [trace] if names else [], "layout": {"xaxis": axis}}


def update(*values, predictor=predict_flower):
    """The new contents of the page: (text, figure) for the four values."""
    if not all(map(usable, values)):
        missing = [
            LABELS[name]
            for name, value in zip(FEATURES, values, strict=True)
            if not usable(value)
        ]
        return "Please correct: " + ", ".join(missing), bars({})
    try:
        shares = predictor({name: value for name, value in zip(FEATURES, values)})
    except Exception:
        logging.getLogger("iris").exception("no prediction")
        return "Sorry, the model is out for lunch.", bars({})
    ranking = sorted(shares, key=shares.get, reverse=True)
    return f"Most likely {ranking[0]}", bars(shares)
