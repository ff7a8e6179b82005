"""Looks into the last step only, with transformed rows."""
# fails: holds_training_data_hidden_4
def holds_training_data(model, X):
    if isinstance(model, Pipeline):
        X = model[:-1].transform(X)
        model = model[-1]
    for v in vars(model).values():
        if isinstance(v, np.ndarray) and v.ndim == 2 and v.shape[1] == X.shape[1]:
            if (v[:, None] == X).all(-1).any():
                return True
    return False
