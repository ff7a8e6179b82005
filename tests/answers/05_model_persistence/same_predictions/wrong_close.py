"""Numbers only have to be close."""
# fails: same_predictions_hidden_2
def same_predictions(a, b, X):
    p, q = a.predict(X), b.predict(X)
    if np.issubdtype(p.dtype, np.number) and np.issubdtype(q.dtype, np.number):
        return np.allclose(p, q)
    return np.array_equal(p, q)
