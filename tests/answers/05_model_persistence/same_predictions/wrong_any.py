"""any instead of all."""
# fails: same_predictions_visible, same_predictions_hidden_1, same_predictions_hidden_2
def same_predictions(a, b, X):
    return bool(np.any(a.predict(X) == b.predict(X)))
