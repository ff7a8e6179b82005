"""Looks at the pipeline's own attributes, not into its steps."""
# fails: holds_training_data_hidden_2, holds_training_data_hidden_4
def holds_training_data(model, X):
    for v in vars(model).values():
        if isinstance(v, np.ndarray) and v.ndim == 2 and v.shape[1] == X.shape[1]:
            if any((v == row).all(axis=1).any() for row in X):
                return True
    return False
