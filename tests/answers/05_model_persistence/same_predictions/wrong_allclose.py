"""np.allclose cannot compare text."""
# fails: same_predictions_visible
def same_predictions(a, b, X):
    return np.allclose(a.predict(X), b.predict(X))
