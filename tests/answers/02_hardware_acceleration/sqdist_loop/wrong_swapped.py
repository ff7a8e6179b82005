"""Rows and columns swapped."""
# fails: sqdist_loop_visible, sqdist_loop_hidden_1, sqdist_loop_hidden_2
def sqdist_loop(X, Y):
    n, d = X.shape
    m = Y.shape[0]
    D = np.zeros((m, n))
    for i in range(n):
        for j in range(m):
            for k in range(d):
                D[j, i] += (X[i, k] - Y[j, k]) ** 2
    return D
