"""Uses the notebook's FEATURES instead of the argument."""
# fails: predict_core_hidden_1, predict_core_hidden_2, predict_core_hidden_3
def predict_core(model, rows, features):
    X = [[row[n] for n in FEATURES] for row in rows]
    return [{"prediction": v} for v in model.predict(X).tolist()]
