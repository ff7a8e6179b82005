"""fit_transform on the rows that are looked for."""
# fails: holds_training_data_hidden_2
def holds_training_data(model, X):
    def keeps(est, rows):
        want = {tuple(r) for r in rows}
        for v in vars(est).values():
            if isinstance(v, np.ndarray) and v.ndim == 2 and v.dtype.kind == "f":
                if any(tuple(r) in want for r in v):
                    return True
        return False
    if not isinstance(model, Pipeline):
        return keeps(model, X)
    for _, s in model.steps:
        if keeps(s, X):
            return True
        if hasattr(s, "transform"):
            X = s.fit_transform(X)
    return False
