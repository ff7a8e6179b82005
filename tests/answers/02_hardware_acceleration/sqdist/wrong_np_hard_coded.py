"""Says np.sum inside, as in every tutorial."""
# fails: sqdist_visible, sqdist_hidden_1, sqdist_hidden_4
def sqdist(X, Y, xp):
    D = np.sum((X[:, None, :] - Y[None, :, :]) ** 2, axis=2)
    return D
