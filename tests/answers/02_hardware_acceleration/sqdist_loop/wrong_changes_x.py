"""Reuses the rows of X as scratch space."""
# fails: sqdist_loop_hidden_2
def sqdist_loop(X, Y):
    n, d = X.shape
    m = Y.shape[0]
    D = np.zeros((n, m))
    for j in range(m):
        X -= Y[j]
        D[:, j] = (X**2).sum(axis=1)
        X += Y[j]
    X -= Y[-1]
    return D
