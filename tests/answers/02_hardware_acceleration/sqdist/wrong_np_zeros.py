"""Uses xp everywhere but makes the zeros for the comparison with np."""
# fails: sqdist_visible, sqdist_hidden_1, sqdist_hidden_4
def sqdist(X, Y, xp):
    x2 = xp.sum(X * X, axis=1)
    y2 = xp.sum(Y * Y, axis=1)
    D = x2[:, None] - 2 * X @ Y.T + y2[None, :]
    return xp.maximum(D, np.zeros(D.shape))
