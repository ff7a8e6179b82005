"""A loop with an early return."""
def same_predictions(a, b, X):
    for p, q in zip(a.predict(X), b.predict(X)):
        if p != q:
            return False
    return True
