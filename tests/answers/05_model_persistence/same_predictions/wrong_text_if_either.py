"""Makes text of both where one of them is text."""
# fails: same_predictions_hidden_2
def same_predictions(a, b, X):
    """Whether the fitted models `a` and `b` predict the same for every row of `X`."""
    one, two = np.asarray(a.predict(X)), np.asarray(b.predict(X))
    if "U" in (one.dtype.kind, two.dtype.kind):
        one, two = one.astype(str), two.astype(str)
    return bool((one == two).all())
