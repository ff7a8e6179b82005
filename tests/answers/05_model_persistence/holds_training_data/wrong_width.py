"""Any array as wide as a row counts."""
# fails: holds_training_data_visible, holds_training_data_hidden_1, holds_training_data_hidden_2, holds_training_data_hidden_3, holds_training_data_hidden_4
def holds_training_data(model, X):
    steps = [s for _, s in model.steps] if isinstance(model, Pipeline) else [model]
    for s in steps:
        for v in vars(s).values():
            if isinstance(v, np.ndarray) and v.ndim == 2 and v.shape[1] == X.shape[1]:
                return True
    return False
