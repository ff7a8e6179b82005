"""Makes floats of numbers before they are compared."""
# fails: same_predictions_hidden_1, same_predictions_hidden_2
def same_predictions(a, b, X):
    """Whether the fitted models `a` and `b` predict the same for every row of `X`."""
    one, two = a.predict(X), b.predict(X)
    try:
        one, two = one.astype(float), two.astype(float)
    except ValueError:
        pass
    return np.array_equal(one, two)
