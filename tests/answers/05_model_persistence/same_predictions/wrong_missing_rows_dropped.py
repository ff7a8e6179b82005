"""Leaves out rows with missing values."""
# fails: same_predictions_hidden_1
def same_predictions(a, b, X):
    """Whether the fitted models `a` and `b` predict the same for every row of `X`."""
    if X.dtype.kind == "f":
        X = X[~np.isnan(X).any(axis=1)]
    return np.array_equal(a.predict(X), b.predict(X))
