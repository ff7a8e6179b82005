"""Counts a single equal number as a kept row."""
# fails: holds_training_data_hidden_3
def holds_training_data(model, X):
    steps = [s for _, s in model.steps] if isinstance(model, Pipeline) else [model]
    for i, s in enumerate(steps):
        for v in vars(s).values():
            if isinstance(v, np.ndarray) and v.dtype == float and np.isin(v, X).any():
                return True
        if i < len(steps) - 1:
            X = s.transform(X)
    return False
