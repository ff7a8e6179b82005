"""Asks about equal rows once only."""
# fails: same_predictions_hidden_1, same_predictions_hidden_2
def same_predictions(a, b, X):
    if X.dtype.kind == 'f':
        X = np.unique(X, axis=0)
    first = a.predict(X)
    second = b.predict(X)
    return bool(np.all(first == second))
