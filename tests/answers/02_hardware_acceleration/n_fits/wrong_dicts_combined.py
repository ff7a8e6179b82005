"""Multiplies the dicts of a list with one another."""
# fails: n_fits_hidden_2
def n_fits(grid, cv, refit=True):
    grids = [grid] if isinstance(grid, dict) else grid
    n = 1
    for g in grids:
        for values in g.values():
            n *= len(values)
    return n * cv + (1 if refit else 0)
