"""Rounds to ten digits after the point."""
# fails: sqdist_loop_hidden_2
def sqdist_loop(X, Y):
    return np.array([[round(float(((x - y) ** 2).sum()), 10) for y in Y] for x in X])
