"""Gram identity without a thought for rounding."""
# fails: sqdist_hidden_3
def sqdist(X, Y, xp):
    x2 = xp.sum(X * X, axis=1)
    y2 = xp.sum(Y * Y, axis=1)
    D = x2[:, None] - 2.0 * (X @ Y.T) + y2[None, :]
    return D
