"""Asks in chunks of 100 rows, to spare the memory."""
# fails: predict_core_hidden_2
def predict_core(model, rows, features):
    X = [[row[name] for name in features] for row in rows]
    return [{"prediction": value} for value in [v for k in range(0, len(X), 100) for v in model.predict(X[k:k + 100]).tolist()]]
