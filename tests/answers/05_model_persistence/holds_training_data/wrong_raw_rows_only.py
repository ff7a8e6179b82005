"""Opens the pipeline but looks for the rows as they were before scaling."""
# fails: holds_training_data_hidden_2, holds_training_data_hidden_4
def holds_training_data(model, X):
    steps = [step for _, step in model.steps] if isinstance(model, Pipeline) else [model]
    for position, step in enumerate(steps):
        for kept in vars(step).values():
            if isinstance(kept, np.ndarray) and kept.ndim == 2 and kept.shape[1] == X.shape[1]:
                rows = {tuple(row) for row in kept.tolist()}
                if any(tuple(row) in rows for row in X.tolist()):
                    return True
    return False
