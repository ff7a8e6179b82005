"""Gram identity with where; a multiplication by -2 first."""
def sqdist(X, Y, xp):
    squares = xp.sum(X**2, axis=1)[:, None] + xp.sum(Y**2, axis=1)[None, :]
    D = squares + (-2.0 * X) @ Y.T
    return xp.where(D > 0, D, 0.0 * D)
