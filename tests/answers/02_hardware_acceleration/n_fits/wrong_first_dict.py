"""Looks at the first dict of a list only."""
# fails: n_fits_hidden_2
def n_fits(grid, cv, refit=True):
    if isinstance(grid, list):
        grid = grid[0]
    n = 1
    for values in grid.values():
        n *= len(values)
    return n * cv + (1 if refit else 0)
