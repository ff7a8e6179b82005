"""Compares all pairs of rows by broadcasting; slices the pipeline."""
def holds_training_data(model, X):
    def in_estimator(est, rows):
        for v in vars(est).values():
            if isinstance(v, np.ndarray) and v.ndim == 2 and v.shape[1] == rows.shape[1]:
                if (v[:, None, :] == rows[None, :, :]).all(axis=2).any():
                    return True
        return False

    if not isinstance(model, Pipeline):
        return in_estimator(model, X)
    for i, (name, est) in enumerate(model.steps):
        seen = X if i == 0 else model[:i].transform(X)
        if in_estimator(est, seen):
            return True
    return False
