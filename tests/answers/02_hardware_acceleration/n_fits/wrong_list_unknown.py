"""Knows only dicts."""
# fails: n_fits_hidden_2
def n_fits(grid, cv, refit=True):
    candidates = math.prod(len(values) for values in grid.values())
    return candidates * cv + (1 if refit else 0)
