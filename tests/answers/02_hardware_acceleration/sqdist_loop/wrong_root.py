"""Takes the square root, as in a distance."""
# fails: sqdist_loop_visible, sqdist_loop_hidden_1, sqdist_loop_hidden_2
def sqdist_loop(X, Y):
    n, d = X.shape
    m = Y.shape[0]
    D = np.zeros((n, m))
    for i in range(n):
        for j in range(m):
            total = 0.0
            for k in range(d):
                total += (X[i, k] - Y[j, k]) ** 2
            D[i, j] = math.sqrt(total)
    return D
