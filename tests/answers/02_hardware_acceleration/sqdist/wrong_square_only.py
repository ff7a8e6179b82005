"""Repeat and tile, with n for both sides of the result."""
# fails: sqdist_hidden_2
def sqdist(X, Y, xp):
    n = X.shape[0]
    left = xp.repeat(X, Y.shape[0], axis=0)
    right = xp.tile(Y, (n, 1))
    return xp.reshape(xp.sum((left - right) ** 2, axis=1), (n, n))
