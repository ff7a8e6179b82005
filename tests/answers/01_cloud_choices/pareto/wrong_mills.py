"""Compares thousandths of a dollar."""
# fails: pareto_hidden_3
def pareto(offers):
    rows = [(o["name"], o["hours"], round(o["hours"] * o["usd_per_hour"], 3)) for o in offers]
    return {
        n for n, h, p in rows
        if not any(h2 <= h and p2 <= p and (h2, p2) != (h, p) for _, h2, p2 in rows)
    }
