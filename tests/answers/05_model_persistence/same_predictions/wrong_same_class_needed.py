"""Wants the same class as well as the same predictions."""
# fails: same_predictions_hidden_1
def same_predictions(a, b, X):
    if type(a) != type(b):
        return False
    return np.array_equal(a.predict(X), b.predict(X))
