"""Counts each label and compares the counts."""
# fails: same_predictions_hidden_2
def same_predictions(a, b, X):
    la, na = np.unique(a.predict(X), return_counts=True)
    lb, nb = np.unique(b.predict(X), return_counts=True)
    return np.array_equal(la, lb) and np.array_equal(na, nb)
