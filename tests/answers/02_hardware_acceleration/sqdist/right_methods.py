"""Uses the arrays' own methods throughout."""
def sqdist(X, Y, xp):
    n, m, d = X.shape[0], Y.shape[0], X.shape[1]
    gap = X.reshape((n, 1, d)) - Y.reshape((1, m, d))
    return (gap**2).sum(axis=2)
