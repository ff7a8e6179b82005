"""Makes plain lists of the rows first."""
# fails: same_predictions_hidden_1
def same_predictions(a, b, X):
    rows = np.asarray(X).tolist()
    return bool(np.array_equal(a.predict(rows), b.predict(rows)))
