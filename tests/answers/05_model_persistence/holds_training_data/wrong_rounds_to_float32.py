"""Rounds X to the kind of number that the model's array has, and so finds rows that are not there."""
# fails: holds_training_data_hidden_3
def holds_training_data(model, X):
    def keeps(estimator, rows):
        for value in vars(estimator).values():
            if isinstance(value, np.ndarray) and value.ndim == 2 and value.dtype.kind == "f":
                wanted = set(map(tuple, np.asarray(rows).astype(value.dtype).tolist()))
                if any(tuple(row) in wanted for row in value.tolist()):
                    return True
        return False

    if not isinstance(model, Pipeline):
        return keeps(model, X)
    return any(keeps(step, model[:i].transform(X) if i else X) for i, (_, step) in enumerate(model.steps))
