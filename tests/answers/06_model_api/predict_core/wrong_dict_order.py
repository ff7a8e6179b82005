"""Takes the columns in the order in which the caller wrote the keys."""
# fails: predict_core_hidden_1
def predict_core(model, rows, features):
    X = np.array([list(row.values()) for row in rows])
    return [{"prediction": value} for value in model.predict(X).tolist()]
