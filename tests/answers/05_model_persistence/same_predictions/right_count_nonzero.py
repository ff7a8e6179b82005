"""Counts the rows that differ."""
def same_predictions(a, b, X):
    different = np.count_nonzero(np.asarray(a.predict(X)) != np.asarray(b.predict(X)))
    return bool(different == 0)
