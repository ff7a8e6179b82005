"""Multiplies the first two settings and forgets that there may be others."""
# fails: n_fits_hidden_1
def n_fits(grid, cv, refit=True):
    grids = [grid] if isinstance(grid, dict) else grid
    n = 0
    for g in grids:
        sizes = [len(v) for v in g.values()] + [1, 1]
        n += sizes[0] * sizes[1]
    return n * cv + (1 if refit else 0)
