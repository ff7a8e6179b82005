"""Looks at attributes that end with an underscore only: _fit_X is missed."""
# fails: holds_training_data_visible, holds_training_data_hidden_1, holds_training_data_hidden_2, holds_training_data_hidden_3, holds_training_data_hidden_4
def holds_training_data(model, X):
    steps = [step for _, step in model.steps] if isinstance(model, Pipeline) else [model]
    for position, step in enumerate(steps):
        for kept in (v for k, v in vars(step).items() if k.endswith("_")):
            if isinstance(kept, np.ndarray) and kept.ndim == 2 and kept.shape[1] == X.shape[1]:
                rows = {tuple(row) for row in kept.tolist()}
                if any(tuple(row) in rows for row in X.tolist()):
                    return True
        if position < len(steps) - 1:
            X = step.transform(X)
    return False
