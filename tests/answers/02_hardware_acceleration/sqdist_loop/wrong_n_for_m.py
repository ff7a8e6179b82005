"""Uses n for both loops: thinks of a square table."""
# fails: sqdist_loop_hidden_1
def sqdist_loop(X, Y):
    n, d = X.shape
    D = np.zeros((n, n))
    for i in range(n):
        for j in range(n):
            for k in range(d):
                D[i, j] += (X[i, k] - Y[j, k]) ** 2
    return D
