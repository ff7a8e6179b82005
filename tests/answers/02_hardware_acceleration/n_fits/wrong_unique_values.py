"""Counts each value once, by way of a set."""
# fails: n_fits_hidden_1
def n_fits(grid, cv, refit=True):
    grids = [grid] if isinstance(grid, dict) else grid
    candidates = sum(math.prod(len(set(v)) for v in g.values()) for g in grids)
    return candidates * cv + bool(refit)
