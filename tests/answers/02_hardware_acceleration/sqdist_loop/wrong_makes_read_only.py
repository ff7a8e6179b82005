"""Makes the caller's arrays read-only."""
# fails: sqdist_loop_hidden_2
def sqdist_loop(X, Y):
    X.setflags(write=False)
    Y.setflags(write=False)
    return ((X[:, None, :] - Y[None, :, :]) ** 2).sum(axis=2)
