"""Takes the root of the Gram identity and squares it: nan where it is negative."""
# fails: sqdist_hidden_3
def sqdist(X, Y, xp):
    D = xp.sum(X * X, axis=1)[:, None] - 2 * X @ Y.T + xp.sum(Y * Y, axis=1)
    with np.errstate(invalid="ignore"):
        return xp.sqrt(D) ** 2
