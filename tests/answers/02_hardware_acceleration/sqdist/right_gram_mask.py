"""Gram identity; negative values set to zero through a mask."""
def sqdist(X, Y, xp):
    D = xp.reshape(xp.sum(X * X, axis=1), (-1, 1)) + xp.sum(Y * Y, axis=1)
    D = D - 2 * X @ Y.T
    D[D < 0] = 0
    return D
