"""One loop over the points of Y: short, but an order for each point."""
# fails: sqdist_visible, sqdist_hidden_4
def sqdist(X, Y, xp):
    columns = [xp.sum((X - y) ** 2, axis=1) for y in Y]
    return xp.stack(columns, axis=1)
