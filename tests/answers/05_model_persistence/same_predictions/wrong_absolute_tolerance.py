"""Compares numbers with an absolute tolerance of 1e-8."""
# fails: same_predictions_hidden_2
def same_predictions(a, b, X):
    """Whether the fitted models `a` and `b` predict the same for every row of `X`."""
    pa, pb = a.predict(X), b.predict(X)
    if all(np.issubdtype(p.dtype, np.floating) for p in (pa, pb)):
        return bool(np.allclose(pa, pb, rtol=0, atol=1e-8))
    return bool(np.array_equal(pa, pb))
