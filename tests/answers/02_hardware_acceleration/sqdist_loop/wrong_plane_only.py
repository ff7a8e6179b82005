"""Only the first two features: thinks of points in the plane."""
# fails: sqdist_loop_hidden_2
def sqdist_loop(X, Y):
    n, d = X.shape
    m = Y.shape[0]
    D = np.zeros((n, m))
    for i in range(n):
        for j in range(m):
            D[i, j] = (X[i, 0] - Y[j, 0]) ** 2 + (X[i, 1] - Y[j, 1]) ** 2
    return D
