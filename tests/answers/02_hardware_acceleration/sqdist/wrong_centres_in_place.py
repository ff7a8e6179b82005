"""Subtracts the mean against cancellation, in place: the caller's data change."""
# fails: sqdist_hidden_1, sqdist_hidden_2
def sqdist(X, Y, xp):
    mean = xp.mean(X, axis=0)
    X -= mean
    Y -= mean
    x2 = xp.sum(X * X, axis=1)
    y2 = xp.sum(Y * Y, axis=1)
    D = x2[:, None] - 2 * X @ Y.T + y2[None, :]
    return xp.clip(D, 0, None)
