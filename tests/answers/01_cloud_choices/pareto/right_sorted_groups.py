"""One scan over sorted groups of equal offers."""
from itertools import groupby
def pareto(offers):
    def key(o):
        return (o["hours"], o["hours"] * o["usd_per_hour"])
    keep, best = set(), math.inf
    for (h, usd), group in groupby(sorted(offers, key=key), key=key):
        if usd < best:
            keep |= {o["name"] for o in group}
            best = usd
    return keep
