"""Compares joblib's hashes of the two models."""
# fails: same_predictions_hidden_1, same_predictions_hidden_2
def same_predictions(a, b, X):
    return joblib.hash(a) == joblib.hash(b)
