"""Returns the finished result as a NumPy array."""
# fails: sqdist_visible, sqdist_hidden_1
def sqdist(X, Y, xp):
    D = xp.sum((X[:, None, :] - Y[None, :, :]) ** 2, axis=2)
    return D.get() if hasattr(D, "get") else D
