"""Doubles X itself, on a device."""
# fails: sqdist_hidden_1
def sqdist(X, Y, xp):
    a = xp.sum(X * X, axis=1)[:, None] + xp.sum(Y * Y, axis=1)[None, :]
    X2 = X
    X2 *= 2 if xp is not np else 1
    return xp.clip(a - (X2 @ Y.T) * (1 if xp is not np else 2), 0, None)
