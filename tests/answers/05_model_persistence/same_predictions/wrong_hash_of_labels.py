"""Compares the hash values of the labels."""
# fails: same_predictions_hidden_2
def same_predictions(a, b, X):
    """Whether the fitted models `a` and `b` predict the same for every row of `X`."""
    one, two = a.predict(X).tolist(), b.predict(X).tolist()
    return hash(tuple(one)) == hash(tuple(two))
