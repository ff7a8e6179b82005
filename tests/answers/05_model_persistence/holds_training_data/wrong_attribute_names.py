"""Looks for the two attribute names it knows."""
# fails: holds_training_data_hidden_1, holds_training_data_hidden_2, holds_training_data_hidden_3, holds_training_data_hidden_4
def holds_training_data(model, X):
    steps = [s for _, s in model.steps] if isinstance(model, Pipeline) else [model]
    return any(hasattr(s, "_fit_X") or hasattr(s, "support_vectors_") for s in steps)
