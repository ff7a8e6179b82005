"""Compares estimators with ==, which is identity."""
# fails: same_predictions_visible, same_predictions_hidden_1, same_predictions_hidden_2
def same_predictions(a, b, X):
    return a == b
