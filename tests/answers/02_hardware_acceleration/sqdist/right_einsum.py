"""einsum over the differences."""
def sqdist(X, Y, xp):
    diff = X[:, None] - Y[None]
    return xp.einsum("ijk,ijk->ij", diff, diff)
