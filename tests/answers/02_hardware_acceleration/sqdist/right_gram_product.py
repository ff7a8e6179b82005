"""Gram identity; negative values multiplied away."""
def sqdist(X, Y, xp):
    x2 = xp.sum(X * X, axis=1)
    y2 = xp.sum(Y * Y, axis=1)
    D = x2[:, None] + y2[None, :] - 2 * (X @ Y.T)
    return D * (D > 0)
