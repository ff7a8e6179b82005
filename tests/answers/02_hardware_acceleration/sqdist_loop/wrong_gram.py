"""Uses the Gram identity, whose rounding the contract does not allow here."""
# fails: sqdist_loop_hidden_2
def sqdist_loop(X, Y):
    D = (X**2).sum(axis=1)[:, None] - 2 * X @ Y.T + (Y**2).sum(axis=1)[None, :]
    return np.maximum(D, 0)
