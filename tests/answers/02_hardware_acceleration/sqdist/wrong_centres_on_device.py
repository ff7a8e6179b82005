"""Shifts the caller's arrays on the device."""
# fails: sqdist_hidden_1
def sqdist(X, Y, xp):
    if xp is np:
        X, Y = X.copy(), Y.copy()
    c = X[0:1, :] * 1.0
    X[:, :] = X - c
    Y[:, :] = Y - c
    D = xp.sum(X * X, axis=1)[:, None] - 2 * X @ Y.T + xp.sum(Y * Y, axis=1)[None, :]
    return xp.clip(D, 0, None)
