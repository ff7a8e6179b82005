"""Counts the numbers in an array of the values, so a pair counts twice."""
# fails: n_fits_hidden_1
def n_fits(grid, cv, refit=True):
    grids = [grid] if isinstance(grid, dict) else grid
    total = 0
    for g in grids:
        c = 1
        for v in g.values():
            c *= np.array(v, dtype=object).size
        total += c
    return total * cv + bool(refit)
