"""Compares two plain lists."""
def same_predictions(a, b, X):
    pa = list(a.predict(X))
    pb = list(b.predict(X))
    return pa == pb
