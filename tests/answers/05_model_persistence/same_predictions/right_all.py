"""Element by element, then all; a NumPy bool comes back."""
def same_predictions(a, b, X):
    return (a.predict(X) == b.predict(X)).all()
