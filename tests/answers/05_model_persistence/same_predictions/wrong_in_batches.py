"""Sends the rows in batches of 50, and stops at the first that differs."""
# fails: same_predictions_hidden_2
def same_predictions(a, b, X):
    for start in range(0, len(X), 50):
        part = X[start : start + 50]
        if not np.array_equal(a.predict(part), b.predict(part)):
            return False
    return True
