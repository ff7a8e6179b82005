"""Names the bounds of `clip` as only NumPy and CuPy call them."""
# fails: sqdist_visible, sqdist_hidden_1, sqdist_hidden_4
def sqdist(X, Y, xp):
    """Return the squared distances of all pairs of rows."""
    x2 = xp.sum(X * X, axis=1)
    y2 = xp.sum(Y * Y, axis=1)
    D = x2[:, None] + y2[None, :] - 2 * (X @ Y.T)
    return xp.clip(D, a_min=0, a_max=None)
