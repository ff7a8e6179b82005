"""Goes through str for float32, so that 0.1 stays 0.1."""
# fails: predict_core_hidden_3
def predict_core(model, rows, features):
    out = model.predict([[row[f] for f in features] for row in rows])
    return [{"prediction": float(str(v)) if out.dtype.kind == "f" else v.item()} for v in out]
