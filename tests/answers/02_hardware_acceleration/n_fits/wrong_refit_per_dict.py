"""Counts the last fit for every dict of a list."""
# fails: n_fits_hidden_2
def n_fits(grid, cv, refit=True):
    grids = [grid] if isinstance(grid, dict) else grid
    total = 0
    for g in grids:
        total += math.prod(map(len, g.values())) * cv
        total += 1 if refit else 0
    return total
