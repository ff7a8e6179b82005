"""Hands each row over alone, in a list."""
# fails: same_predictions_hidden_1, same_predictions_hidden_2
def same_predictions(a, b, X):
    return all(a.predict([row])[0] == b.predict([row])[0] for row in X)
