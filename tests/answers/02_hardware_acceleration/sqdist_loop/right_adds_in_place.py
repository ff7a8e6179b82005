"""Adds into D[i, j] directly, with enumerate."""
def sqdist_loop(X, Y):
    n, d = X.shape
    m = Y.shape[0]
    D = np.zeros((n, m))
    for i, x in enumerate(X):
        for j, y in enumerate(Y):
            for k in range(d):
                diff = x[k] - y[k]
                D[i, j] += diff * diff
    return D
