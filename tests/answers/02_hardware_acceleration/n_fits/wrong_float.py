"""np.prod of nothing is 1.0, so an empty dict gives a float."""
# fails: n_fits_hidden_1, n_fits_hidden_2
def n_fits(grid, cv, refit=True):
    grids = [grid] if isinstance(grid, dict) else grid
    n = sum(np.prod([len(v) for v in g.values()]) for g in grids)
    return n * cv + (1 if refit else 0)
