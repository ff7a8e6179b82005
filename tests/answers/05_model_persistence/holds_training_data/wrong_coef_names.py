"""Skips coef_, cluster_centers_ and so on by their names."""
# fails: holds_training_data_hidden_1
def keeps(estimator, rows):
    for name, value in vars(estimator).items():
        if name in ('coef_', 'cluster_centers_', 'centroids_', 'means_', 'components_'):
            continue
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
        if keeps(step, rows):
            return True
        if i < len(model.steps) - 1:
            rows = step.transform(rows)
    return False
