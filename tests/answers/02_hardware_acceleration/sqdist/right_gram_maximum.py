"""Gram identity with keepdims, methods, and maximum against zeros."""
def sqdist(X, Y, xp):
    xx = (X**2).sum(axis=1, keepdims=True)
    yy = (Y**2).sum(axis=1, keepdims=True).T
    D = xx + yy - 2 * xp.matmul(X, Y.T)
    return xp.maximum(D, xp.zeros_like(D))
