"""Each is right on all that the other says, by score."""
# fails: same_predictions_hidden_1, same_predictions_hidden_2
def same_predictions(a, b, X):
    return a.score(X, b.predict(X)) == 1.0
