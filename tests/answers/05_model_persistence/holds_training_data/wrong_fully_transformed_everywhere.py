"""Looks in every step for the rows as the last step saw them."""
# fails: holds_training_data_hidden_4
def holds_training_data(model, X):
    steps = [model]
    if isinstance(model, Pipeline):
        steps = [s for _, s in model.steps]
        X = model[:-1].transform(X)
    for s in steps:
        for v in vars(s).values():
            if isinstance(v, np.ndarray) and v.ndim == 2 and v.shape[1] == X.shape[1]:
                if (v[:, None] == X).all(-1).any():
                    return True
    return False
