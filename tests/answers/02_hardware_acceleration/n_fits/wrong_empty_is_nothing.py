"""No settings, no candidates."""
# fails: n_fits_hidden_1, n_fits_hidden_2
def n_fits(grid, cv, refit=True):
    grids = [grid] if isinstance(grid, dict) else grid
    n = 0
    for g in grids:
        if g:
            n += math.prod(len(v) for v in g.values())
    return n * cv + (1 if refit else 0)
