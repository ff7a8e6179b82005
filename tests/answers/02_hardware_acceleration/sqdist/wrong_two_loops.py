"""The loops of exercise 1 with xp in place of np."""
# fails: sqdist_visible, sqdist_hidden_4
def sqdist(X, Y, xp):
    D = xp.zeros((X.shape[0], Y.shape[0]))
    for i in range(X.shape[0]):
        for j in range(Y.shape[0]):
            D[i, j] = xp.sum((X[i] - Y[j]) ** 2)
    return D
