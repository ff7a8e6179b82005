"""Takes points that are close for equal."""
# fails: sqdist_loop_hidden_2
def sqdist_loop(X, Y):
    D = np.zeros((len(X), len(Y)))
    for i in range(len(X)):
        for j in range(len(Y)):
            if not np.allclose(X[i], Y[j], rtol=1e-12, atol=1e-9):
                D[i, j] = ((X[i] - Y[j]) ** 2).sum()
    return D
