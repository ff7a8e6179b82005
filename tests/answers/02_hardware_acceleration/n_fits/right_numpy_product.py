"""np.prod, converted to an int."""
def n_fits(grid, cv, refit=True):
    grids = [grid] if isinstance(grid, dict) else grid
    n = sum(int(np.prod([len(v) for v in g.values()])) for g in grids)
    return n * cv + (1 if refit else 0)
