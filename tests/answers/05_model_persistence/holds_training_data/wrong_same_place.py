"""Row i against row i only."""
# fails: holds_training_data_hidden_1, holds_training_data_hidden_2
def holds_training_data(model, X):
    def keeps(est, rows):
        for v in vars(est).values():
            if isinstance(v, np.ndarray) and v.ndim == 2 and v.dtype.kind == "f" and v.shape[1] == rows.shape[1]:
                n = min(len(v), len(rows))
                if (v[:n] == rows[:n]).all(axis=1).any():
                    return True
        return False
    if not isinstance(model, Pipeline):
        return keeps(model, X)
    return any(keeps(s, model[:i].transform(X) if i else X) for i, (_, s) in enumerate(model.steps))
