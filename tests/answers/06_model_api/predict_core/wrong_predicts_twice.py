"""Calls predict a second time to look at the type of the answer."""
# fails: predict_core_hidden_2
def predict_core(model, rows, features):
    X = np.array([[row[f] for f in features] for row in rows])
    if model.predict(X).dtype.kind == "U":
        return [{"prediction": str(p)} for p in model.predict(X)]
    return [{"prediction": p.item()} for p in model.predict(X)]
