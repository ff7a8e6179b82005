"""Sorts the caller's list."""
# fails: pareto_hidden_3
def pareto(offers):
    offers.sort(key=lambda o: (o["hours"], o["hours"] * o["usd_per_hour"]))
    keep = set()
    last = (None, float("inf"))
    for o in offers:
        usd = o["hours"] * o["usd_per_hour"]
        if usd < last[1] or (o["hours"], usd) == last:
            keep.add(o["name"])
            last = (o["hours"], usd)
    return keep
