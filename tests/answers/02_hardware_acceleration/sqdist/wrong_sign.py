"""Plus instead of minus in front of the products."""
# fails: sqdist_visible, sqdist_hidden_1, sqdist_hidden_2
def sqdist(X, Y, xp):
    x2 = xp.sum(X * X, axis=1)
    y2 = xp.sum(Y * Y, axis=1)
    return xp.clip(x2[:, None] + 2 * (X @ Y.T) + y2[None, :], 0, None)
