"""Adds the last fit always."""
# fails: n_fits_hidden_2, n_fits_hidden_3
def n_fits(grid, cv, refit=True):
    grids = [grid] if isinstance(grid, dict) else grid
    return sum(math.prod(len(v) for v in g.values()) for g in grids) * cv + 1
