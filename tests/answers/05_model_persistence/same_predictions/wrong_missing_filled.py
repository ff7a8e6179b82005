"""Writes 0 where a value is missing."""
# fails: same_predictions_hidden_1
def same_predictions(a, b, X):
    """Whether the fitted models `a` and `b` predict the same for every row of `X`."""
    if X.dtype.kind == "f":
        X = np.nan_to_num(X)
    return np.array_equal(a.predict(X), b.predict(X))
