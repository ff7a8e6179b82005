"""helper, methods of the arrays, and 0 assigned where the result is below zero"""
def squared_length(A):
    return (A * A).sum(axis=1)


def sqdist(X, Y, xp):
    products = X @ Y.T
    D = squared_length(X).reshape(-1, 1) - 2.0 * products
    D = D + squared_length(Y).reshape(1, -1)
    return D * (D > 0)
