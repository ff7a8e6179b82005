"""Judges by the number of rows that were fitted."""
# fails: holds_training_data_hidden_1, holds_training_data_hidden_2, holds_training_data_hidden_3, holds_training_data_hidden_4
def holds_training_data(model, X):
    steps = [s for _, s in model.steps] if isinstance(model, Pipeline) else [model]
    return getattr(steps[-1], "n_samples_fit_", 0) == len(X)
