"""Two loops, the sum left to NumPy."""
def sqdist_loop(X, Y):
    n, d = X.shape
    m = Y.shape[0]
    D = np.zeros((n, m))
    for i in range(n):
        for j in range(m):
            D[i, j] = np.sum((X[i] - Y[j]) ** 2)
    return D
