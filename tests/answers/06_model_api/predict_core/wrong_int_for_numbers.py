"""Turns every number into an int: a classifier's habit."""
# fails: predict_core_hidden_3
def predict_core(model, rows, features):
    X = np.array([[row[f] for f in features] for row in rows])
    return [{"prediction": str(p) if isinstance(p, str) else int(p)} for p in model.predict(X)]
