"""Really makes the combinations and counts them."""
def n_fits(grid, cv, refit=True):
    import itertools

    grids = grid if isinstance(grid, list) else [grid]
    fits = 0
    for g in grids:
        for combination in itertools.product(*g.values()):
            fits += cv
    if refit:
        fits += 1
    return fits
