"""A list is the sum of its dicts, by recursion."""
def n_fits(grid, cv, refit=True):
    if not isinstance(grid, dict):
        return sum(n_fits(g, cv, refit=False) for g in grid) + bool(refit)
    product = 1
    for name in grid:
        product = product * len(grid[name])
    return product * cv + bool(refit)
