"""Passes NumPy's scalars on: looks right when printed."""
# fails: predict_core_visible, predict_core_hidden_3
def predict_core(model, rows, features):
    X = np.array([[row[f] for f in features] for row in rows])
    return [{"prediction": p} for p in model.predict(X)]
