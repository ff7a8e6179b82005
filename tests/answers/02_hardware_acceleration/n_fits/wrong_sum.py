"""Adds the numbers of values instead of multiplying them."""
# fails: n_fits_visible, n_fits_hidden_1, n_fits_hidden_2, n_fits_hidden_3
def n_fits(grid, cv, refit=True):
    grids = [grid] if isinstance(grid, dict) else grid
    candidates = sum(len(v) for g in grids for v in g.values())
    return candidates * cv + (1 if refit else 0)
