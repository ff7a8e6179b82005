"""Filters with a comprehension, then min with a key and a default."""
def cheapest_within(offers, deadline_h, budget_usd):
    def usd(o):
        return o["hours"] * o["usd_per_hour"]

    ok = [o for o in offers if o["hours"] <= deadline_h and usd(o) <= budget_usd]
    best = min(ok, key=lambda o: (usd(o), o["hours"]), default=None)
    return best and best["name"]
