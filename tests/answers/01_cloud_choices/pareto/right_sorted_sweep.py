"""Sorts a copy and sweeps once; equal offers go together."""
def pareto(offers):
    jobs = sorted((o["hours"], o["hours"] * o["usd_per_hour"], o["name"]) for o in offers)
    keep = set()
    best = None
    for hours, usd, name in jobs:
        if best is None or usd < best[1] or (hours, usd) == best:
            keep.add(name)
            best = (hours, usd)
    return keep
