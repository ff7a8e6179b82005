"""An array of the shape of X counts as X."""
# fails: holds_training_data_hidden_1, holds_training_data_hidden_2, holds_training_data_hidden_3
def holds_training_data(model, X):
    steps = [s for _, s in model.steps] if isinstance(model, Pipeline) else [model]
    return any(
        getattr(v, "shape", None) == X.shape for s in steps for v in vars(s).values()
    )
