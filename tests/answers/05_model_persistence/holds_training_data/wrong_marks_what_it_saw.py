"""Leaves a note in each estimator it has looked at."""
# fails: holds_training_data_hidden_1
def holds_training_data(model, X):
    steps = [s for _, s in model.steps] if isinstance(model, Pipeline) else [model]
    rows = X
    for i, step in enumerate(steps):
        wanted = {tuple(r) for r in rows.tolist()}
        for value in list(vars(step).values()):
            if isinstance(value, np.ndarray) and value.ndim == 2 and value.dtype.kind == "f":
                if not wanted.isdisjoint(tuple(r) for r in value.tolist()):
                    return True
                step.looked_at_ = True
        if i < len(steps) - 1:
            rows = step.transform(rows)
    return False
