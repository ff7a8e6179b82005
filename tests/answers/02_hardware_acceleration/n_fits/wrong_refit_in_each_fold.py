"""Multiplies the last fit by the folds."""
# fails: n_fits_visible, n_fits_hidden_1, n_fits_hidden_2, n_fits_hidden_3
def n_fits(grid, cv, refit=True):
    grids = [grid] if isinstance(grid, dict) else grid
    n = sum(math.prod(len(v) for v in g.values()) for g in grids)
    return (n + (1 if refit else 0)) * cv
