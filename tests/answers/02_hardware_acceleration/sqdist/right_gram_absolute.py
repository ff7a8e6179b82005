"""Gram identity; the tiny negative values made positive with abs."""
def sqdist(X, Y, xp):
    XX = xp.sum(X * X, axis=1)
    YY = xp.sum(Y * Y, axis=1)
    G = xp.matmul(X, xp.matrix_transpose(Y))
    D = abs(XX[:, None] - 2 * G + YY)
    return D
