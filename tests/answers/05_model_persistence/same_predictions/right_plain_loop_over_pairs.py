"""A plain loop over pairs, with early return."""
def same_predictions(a, b, X):
    """Whether the fitted models `a` and `b` predict the same for every row of `X`."""
    pairs = zip(a.predict(X), b.predict(X), strict=True)
    return not any(one != other for one, other in pairs)
