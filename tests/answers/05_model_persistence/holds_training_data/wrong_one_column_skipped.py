"""Arrays of one column are taken for vectors."""
# fails: holds_training_data_hidden_1
def holds_training_data(model, X):
    def keeps(est, rows):
        want = {tuple(r) for r in rows}
        for v in vars(est).values():
            if isinstance(v, np.ndarray) and v.ndim == 2 and v.shape[1] > 1 and v.dtype.kind == "f":
                if any(tuple(r) in want for r in v):
                    return True
        return False
    if not isinstance(model, Pipeline):
        return keeps(model, X)
    return any(keeps(s, model[:i].transform(X) if i else X) for i, (_, s) in enumerate(model.steps))
