"""Sorts the names so that the order is 'always the same'."""
# fails: predict_core_visible, predict_core_hidden_1
def predict_core(model, rows, features):
    names = sorted(features)
    X = [[row[n] for n in names] for row in rows]
    return [{"prediction": v} for v in model.predict(X).tolist()]
