"""Looks the rows up with a pandas merge."""
def holds_training_data(model, X):
    def shared(array, rows):
        left = pd.DataFrame(np.asarray(array, dtype=float))
        right = pd.DataFrame(np.asarray(rows, dtype=float))
        return left.shape[1] == right.shape[1] and len(left.merge(right)) > 0

    def look(estimator, rows):
        arrays = [v for v in vars(estimator).values() if isinstance(v, np.ndarray)]
        arrays = [v for v in arrays if v.ndim == 2 and np.issubdtype(v.dtype, np.floating)]
        return any(shared(v, rows) for v in arrays)

    if hasattr(model, "steps"):
        return any(look(model[i], model[:i].transform(X) if i > 0 else X) for i in range(len(model.steps)))
    return look(model, X)
