"""Loops over the features: few for points in the plane, 64 for digits."""
# fails: sqdist_hidden_4
def sqdist(X, Y, xp):
    D = xp.zeros((X.shape[0], Y.shape[0]))
    for k in range(X.shape[1]):
        D = D + (X[:, k, None] - Y[None, :, k]) ** 2
    return D
