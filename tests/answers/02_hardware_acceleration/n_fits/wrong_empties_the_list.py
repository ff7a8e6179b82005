"""Takes the dicts out of the caller's list one by one."""
# fails: n_fits_hidden_2
def n_fits(grid, cv, refit=True):
    grids = [grid] if isinstance(grid, dict) else grid
    candidates = 0
    while grids:
        candidates += math.prod(len(values) for values in grids.pop().values())
    return candidates * cv + (1 if refit else 0)
