"""Agreement of 99 % is taken for the same."""
# fails: same_predictions_hidden_2
def same_predictions(a, b, X):
    agreement = np.mean(a.predict(X) == b.predict(X))
    return agreement > 0.99
