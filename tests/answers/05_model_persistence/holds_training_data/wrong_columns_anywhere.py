"""Each number occurs in its column, in whatever row."""
# fails: holds_training_data_hidden_3
def holds_training_data(model, X):
    def keeps(est, rows):
        for v in vars(est).values():
            if isinstance(v, np.ndarray) and v.ndim == 2 and v.dtype.kind == "f" and v.shape[1] == rows.shape[1]:
                ok = np.column_stack([np.isin(rows[:, j], v[:, j]) for j in range(rows.shape[1])])
                if ok.all(axis=1).any():
                    return True
        return False
    if not isinstance(model, Pipeline):
        return keeps(model, X)
    return any(keeps(s, model[:i].transform(X) if i else X) for i, (_, s) in enumerate(model.steps))
