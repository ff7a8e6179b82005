"""NumPy table filled cell by cell, map and .item()."""
def predict_core(model, rows, features):
    """Ask the model once about all rows."""
    table = np.empty((len(rows), len(features)), dtype=float)
    for (i, j), _unused in np.ndenumerate(table):
        table[i, j] = rows[i][features[j]]
    answers = model.predict(table)
    return list(map(lambda i: dict(prediction=answers.item(i)), range(len(rows))))
