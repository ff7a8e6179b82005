"""Makes floats of the rows first."""
# fails: same_predictions_hidden_1
def same_predictions(a, b, X):
    X = np.asarray(X, dtype=float)
    return np.array_equal(a.predict(X), b.predict(X))
