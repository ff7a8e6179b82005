"""Runs ahead to the next exercise; the contract allows it."""
def sqdist_loop(X, Y):
    return ((X[:, np.newaxis] - Y) ** 2).sum(-1)
