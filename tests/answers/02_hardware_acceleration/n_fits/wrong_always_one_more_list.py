"""Always refits for a list of dicts."""
# fails: n_fits_hidden_2
def n_fits(grid, cv, refit=True):
    if isinstance(grid, dict):
        return math.prod(len(v) for v in grid.values()) * cv + int(refit)
    return sum(math.prod(len(v) for v in g.values()) for g in grid) * cv + 1
