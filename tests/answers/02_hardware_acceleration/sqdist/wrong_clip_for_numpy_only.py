"""Clips with np.maximum where xp is np and forgets the device."""
# fails: sqdist_hidden_3
def sqdist(X, Y, xp):
    D = xp.sum(X**2, axis=1)[:, None] - 2 * (X @ Y.T) + xp.sum(Y**2, axis=1)[None, :]
    if xp is np:
        D = np.maximum(D, 0)
    return D
