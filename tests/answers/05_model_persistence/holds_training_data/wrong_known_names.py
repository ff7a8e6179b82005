"""Looks at the attributes that it knows."""
# fails: holds_training_data_hidden_1
def holds_training_data(model, X):
    def keeps(est, rows):
        want = {tuple(r) for r in rows}
        for k in ("_fit_X", "support_vectors_", "X_train_", "X_fit_", "components_"):
            v = getattr(est, k, None)
            if isinstance(v, np.ndarray) and v.ndim == 2 and any(tuple(r) in want for r in v):
                return True
        return False
    if not isinstance(model, Pipeline):
        return keeps(model, X)
    return any(keeps(s, model[:i].transform(X) if i else X) for i, (_, s) in enumerate(model.steps))
