"""Skips an empty dict in a list of dicts."""
# fails: n_fits_hidden_2
def n_fits(grid, cv, refit=True):
    if not grid:
        return cv + int(refit)
    grids = [grid] if isinstance(grid, dict) else grid
    candidates = sum(math.prod(map(len, g.values())) for g in grids if g)
    return candidates * cv + int(refit)
