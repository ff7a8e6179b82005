"""Rounds floats to four digits, for a tidy answer."""
# fails: predict_core_hidden_3
def predict_core(model, rows, features):
    X = [[row[name] for name in features] for row in rows]
    return [{"prediction": round(value, 4) if isinstance(value, float) else value} for value in model.predict(X).tolist()]
