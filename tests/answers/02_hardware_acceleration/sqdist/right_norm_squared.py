"""The norm of the differences, squared again."""
def sqdist(X, Y, xp):
    return xp.linalg.norm(X[:, None, :] - Y[None, :, :], axis=2) ** 2
