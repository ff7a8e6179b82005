"""Lets NumPy's own assertion decide."""
def same_predictions(a, b, X):
    """Whether the fitted models `a` and `b` predict the same for every row of `X`."""
    try:
        np.testing.assert_array_equal(a.predict(X), b.predict(X))
    except AssertionError:
        return False
    return True
