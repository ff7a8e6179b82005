"""Broadcasting with None, squares and a sum over the last axis."""
def sqdist(X, Y, xp):
    diff = X[:, None, :] - Y[None, :, :]
    D = xp.sum(diff**2, axis=-1)
    return D
