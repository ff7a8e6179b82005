"""Rounds the prices first, so that 6 * 0.2 and 8 * 0.15 are the same."""
def pareto(offers):
    jobs = [(o["name"], o["hours"], round(o["hours"] * o["usd_per_hour"], 6)) for o in offers]
    beaten = set()
    for name, h, usd in jobs:
        for _, other_h, other_usd in jobs:
            if other_h <= h and other_usd <= usd and (other_h < h or other_usd < usd):
                beaten.add(name)
    return {name for name, _, _ in jobs} - beaten
