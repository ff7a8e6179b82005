"""Takes everything below a millionth for rounding and sets it to zero."""
# fails: sqdist_hidden_2
def sqdist(X, Y, xp):
    diff = X[:, None, :] - Y[None, :, :]
    D = xp.sum(diff * diff, axis=2)
    return xp.where(D > 1e-6, D, 0 * D)
