"""Sums over the middle axis."""
# fails: sqdist_visible, sqdist_hidden_1, sqdist_hidden_2, sqdist_hidden_3
def sqdist(X, Y, xp):
    return xp.sum((X[:, None, :] - Y[None, :, :]) ** 2, axis=1)
