"""Wants the whole of X to be kept: support vectors slip through."""
# fails: holds_training_data_hidden_1, holds_training_data_hidden_2
def holds_training_data(model, X):
    steps = [s for _, s in model.steps] if isinstance(model, Pipeline) else [model]
    for i, s in enumerate(steps):
        for v in vars(s).values():
            if isinstance(v, np.ndarray) and np.array_equal(v, X):
                return True
        if i < len(steps) - 1:
            X = s.transform(X)
    return False
