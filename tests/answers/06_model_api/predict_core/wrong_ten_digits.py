"""Rounds what the model gets to ten digits."""
# fails: predict_core_hidden_1
def predict_core(model, rows, features):
    X = [[round(row[f], 10) for f in features] for row in rows]
    return [{"prediction": value} for value in model.predict(X).tolist()]
