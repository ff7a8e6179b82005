"""A list of classes: nearest neighbours and nothing else."""
# fails: holds_training_data_hidden_1, holds_training_data_hidden_2, holds_training_data_hidden_3, holds_training_data_hidden_4
def holds_training_data(model, X):
    if isinstance(model, Pipeline):
        return any(holds_training_data(step, X) for _, step in model.steps)
    return isinstance(model, KNeighborsClassifier)
