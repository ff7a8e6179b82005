"""Stops one point short in Y where the numbers differ."""
# fails: sqdist_loop_hidden_1
def sqdist_loop(X, Y):
    n, d = X.shape
    m = Y.shape[0]
    D = np.zeros((n, m))
    for i in range(n):
        for j in range(min(n, m)):
            for k in range(d):
                D[i, j] += (X[i, k] - Y[j, k]) ** 2
    return D
