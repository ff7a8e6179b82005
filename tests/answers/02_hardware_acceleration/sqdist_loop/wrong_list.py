"""Returns nested lists instead of an array."""
# fails: sqdist_loop_visible, sqdist_loop_hidden_1, sqdist_loop_hidden_2
def sqdist_loop(X, Y):
    return [[sum((a - b) ** 2 for a, b in zip(x, y)) for y in Y] for x in X]
