"""A candidate that two dicts have in common is counted once."""
# fails: n_fits_hidden_1, n_fits_hidden_2
def n_fits(grid, cv, refit=True):
    import itertools

    grids = [grid] if isinstance(grid, dict) else grid
    seen = set()
    for g in grids:
        names = sorted(g)
        for combo in itertools.product(*(g[name] for name in names)):
            seen.add(str(list(zip(names, combo))))
    return len(seen) * cv + int(refit)
