"""Returns the values without the dicts."""
# fails: predict_core_visible, predict_core_hidden_1, predict_core_hidden_3
def predict_core(model, rows, features):
    X = [[row[f] for f in features] for row in rows]
    return model.predict(X).tolist()
