"""Takes what is below 1e-10 for a rounding error."""
# fails: sqdist_hidden_2
def sqdist(X, Y, xp):
    xx = xp.reshape(xp.sum(X * X, axis=1), (X.shape[0], 1))
    yy = xp.reshape(xp.sum(Y * Y, axis=1), (1, Y.shape[0]))
    D = xx - 2 * (X @ Y.T) + yy
    return xp.where(D < 1e-10, 0 * D, D)
