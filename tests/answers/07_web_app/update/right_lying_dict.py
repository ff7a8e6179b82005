"""A dict with lying bars, sorted by hand with a loop for the largest."""
EMPTY = {"data": [], "layout": {"title": {"text": "no flower yet"}}}

def update(*values, predictor=predict_flower):
    for v in values:
        if v is None or not 0 < v <= 30:
            return "type four lengths between 0 and 30 cm", dict(EMPTY)
    try:
        answer = predictor({f: v for f, v in zip(FEATURES, values)})
        best = None
        for label in answer:
            if best is None or answer[label] > answer[best]:
                best = label
    except Exception as e:
        logging.debug("the model raised %s", type(e))
        return "the model is resting", dict(EMPTY)
    return f"{best} ({100 * answer[best]:.0f} %)", {
        "data": [{"type": "bar", "orientation": "h", "y": list(answer), "x": list(answer.values())}],
        "layout": {"xaxis": {"range": [0, 1]}, "yaxis": {"autorange": "reversed"}},
    }
