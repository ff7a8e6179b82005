"""Builds nested lists with sum() and zip, and converts at the end."""
def sqdist_loop(X, Y):
    table = []
    for x in X:
        row = []
        for y in Y:
            row.append(sum((a - b) ** 2 for a, b in zip(x, y)))
        table.append(row)
    return np.array(table)
