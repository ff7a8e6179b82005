"""A sweep that keeps only what is strictly cheaper than all before it, and drops the twin."""
# fails: pareto_hidden_2
def pareto(offers):
    low = float("inf")
    keep = set()
    for o in sorted(offers, key=lambda o: (o["hours"], o["hours"] * o["usd_per_hour"])):
        usd = o["hours"] * o["usd_per_hour"]
        if usd < low:
            keep.add(o["name"])
            low = usd
    return keep
