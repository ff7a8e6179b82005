"""Fetches the data, works in NumPy and sends the result back."""
# fails: sqdist_hidden_1, sqdist_hidden_4
def sqdist(X, Y, xp):
    hx = X.get() if hasattr(X, "get") else X
    hy = Y.get() if hasattr(Y, "get") else Y
    D = ((hx[:, None, :] - hy[None, :, :]) ** 2).sum(axis=2)
    return xp.asarray(D)
