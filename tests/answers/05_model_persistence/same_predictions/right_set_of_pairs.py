"""Looks for a pair that differs in the set of all pairs."""
def same_predictions(a, b, X):
    """Whether the fitted models `a` and `b` predict the same for every row of `X`."""
    pairs = set(zip(a.predict(X).tolist(), b.predict(X).tolist(), strict=True))
    return not {pair for pair in pairs if pair[0] != pair[1]}
