"""Converts only what is a NumPy scalar; passes a DataFrame to the model."""
def predict_core(model, rows, features):
    table = pd.DataFrame(rows)[list(features)]
    labels = model.predict(table)

    def plain(x):
        return x.item() if isinstance(x, np.generic) else x

    return list(map(lambda x: dict(prediction=plain(x)), labels))
