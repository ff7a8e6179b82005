"""lists every combination by itertools and chains them, counting one by one"""
import itertools


def candidates(grid):
    if isinstance(grid, dict):
        yield from itertools.product(*grid.values())
    else:
        for one in grid:
            yield from candidates(one)


def n_fits(grid, cv, refit=True):
    fits = sum(cv for candidate in candidates(grid))
    if not refit:
        return fits
    return fits + 1
