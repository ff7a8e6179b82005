"""Computes in float32 on a device and in float64 on the host."""
# fails: sqdist_hidden_1
def sqdist(X, Y, xp):
    if xp is not np:
        X, Y = xp.astype(X, xp.float32), xp.astype(Y, xp.float32)
    diff = X[:, None, :] - Y[None, :, :]
    return xp.sum(diff * diff, axis=2)
