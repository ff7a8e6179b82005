"""Compares probabilities where there are any."""
# fails: same_predictions_hidden_1
def same_predictions(a, b, X):
    if hasattr(a, "predict_proba") and hasattr(b, "predict_proba"):
        return np.array_equal(a.predict_proba(X), b.predict_proba(X))
    return np.array_equal(a.predict(X), b.predict(X))
