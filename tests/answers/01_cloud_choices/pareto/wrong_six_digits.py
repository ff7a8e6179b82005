"""Compares prices by their first six digits."""
# fails: pareto_hidden_3
def pareto(offers):
    p = [(o["hours"], float(f"{o['hours'] * o['usd_per_hour']:.6g}"), o["name"]) for o in offers]
    return {n for h, u, n in p if not any(a <= h and b <= u and (a, b) != (h, u) for a, b, _ in p)}
