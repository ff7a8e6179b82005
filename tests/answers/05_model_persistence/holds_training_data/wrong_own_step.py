"""Looks in each step for the rows as they come out of it, not as it saw them."""
# fails: holds_training_data_hidden_4
def keeps(estimator, rows):
    for value in vars(estimator).values():
        if not isinstance(value, np.ndarray) or value.ndim != 2:
            continue
        if value.dtype.kind != "f" or value.shape[1] != rows.shape[1]:
            continue
        for row in value:
            if (rows == row).all(axis=1).any():
                return True
    return False


def holds_training_data(model, X):
    if not isinstance(model, Pipeline):
        return keeps(model, X)
    rows = X
    for i, (_, step) in enumerate(model.steps):
        if i < len(model.steps) - 1:
            rows = step.transform(rows)
        if keeps(step, rows):
            return True
    return False
