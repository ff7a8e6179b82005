"""Pops the values out of the caller's rows."""
# fails: predict_core_hidden_1, predict_core_hidden_2
def predict_core(model, rows, features):
    X = [[row.pop(name) for name in features] for row in rows]
    return [{"prediction": value} for value in model.predict(X).tolist()]
