"""Fills an array by index and unwraps each value with .item()."""
def predict_core(model, rows, features):
    X = np.zeros((len(rows), len(features)))
    for i, row in enumerate(rows):
        for j, name in enumerate(features):
            X[i, j] = row[name]
    out = []
    for p in model.predict(X):
        out.append({"prediction": p.item()})
    return out
