"""Looks at arrays of float32 and float64 only."""
# fails: holds_training_data_hidden_1
def keeps(estimator, rows):
    for value in vars(estimator).values():
        if not isinstance(value, np.ndarray) or value.ndim != 2:
            continue
        if value.dtype not in (np.float32, np.float64) or value.shape[1] != rows.shape[1]:
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
        if keeps(step, rows):
            return True
        if i < len(model.steps) - 1:
            rows = step.transform(rows)
    return False
