"""Truth values and numbers are never the same."""
# fails: same_predictions_hidden_2
def same_predictions(a, b, X):
    """Whether the fitted models `a` and `b` predict the same for every row of `X`."""
    one, two = a.predict(X), b.predict(X)
    if (one.dtype == bool) != (two.dtype == bool):
        return False
    return np.array_equal(one, two)
