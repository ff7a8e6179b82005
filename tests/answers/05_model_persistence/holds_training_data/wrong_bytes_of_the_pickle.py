"""Looks for the bytes of a row in the pickle of each step: they may be part of a wider row, or of no row at all."""
# fails: holds_training_data_hidden_1, holds_training_data_hidden_3
def holds_training_data(model, X):
    steps = [s for _, s in model.steps] if isinstance(model, Pipeline) else [model]
    Z = np.ascontiguousarray(X)
    for s in steps:
        blob = pickle.dumps(s)
        if any(row.tobytes() in blob for row in Z):
            return True
        if s is not steps[-1]:
            Z = np.ascontiguousarray(s.transform(Z))
    return False
