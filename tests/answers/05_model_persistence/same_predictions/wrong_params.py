"""Compares class and parameters."""
# fails: same_predictions_visible, same_predictions_hidden_1, same_predictions_hidden_2
def same_predictions(a, b, X):
    return type(a) is type(b) and str(a.get_params()) == str(b.get_params())
