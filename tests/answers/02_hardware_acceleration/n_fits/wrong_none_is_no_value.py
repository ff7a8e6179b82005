"""None is not a value to try."""
# fails: n_fits_hidden_1
def n_fits(grid, cv, refit=True):
    grids = [grid] if isinstance(grid, dict) else grid
    total = 0
    for g in grids:
        k = 1
        for values in g.values():
            k *= max(1, sum(v is not None for v in values))
        total += k
    return total * cv + (1 if refit else 0)
