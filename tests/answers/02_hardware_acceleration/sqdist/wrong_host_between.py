"""Makes the products on the device and finishes on the host."""
# fails: sqdist_hidden_1
def sqdist(X, Y, xp):
    diff = X[:, None, :] - Y[None, :, :]
    squares = xp.sum(diff * diff, axis=2)
    if hasattr(squares, "get"):
        squares = squares.get()
    return xp.asarray(np.maximum(squares, 0))
