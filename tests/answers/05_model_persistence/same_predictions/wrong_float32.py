"""Rows as float32 first."""
# fails: same_predictions_hidden_1
def same_predictions(a, b, X):
    X = np.asarray(X, dtype=np.float32)
    return np.array_equal(a.predict(X), b.predict(X))
