"""Asks in the order of the first column and forgets to put it back."""
# fails: predict_core_hidden_1
def predict_core(model, rows, features):
    rows = sorted(rows, key=lambda r: r[features[0]])
    X = [[row[name] for name in features] for row in rows]
    return [{"prediction": value} for value in model.predict(X).tolist()]
