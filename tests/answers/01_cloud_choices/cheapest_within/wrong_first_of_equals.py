"""Of equally cheap jobs takes the first in the list."""
# fails: cheapest_within_hidden_3
def cheapest_within(offers, deadline_h, budget_usd):
    best = None
    best_usd = None
    for o in offers:
        usd = o["hours"] * o["usd_per_hour"]
        if o["hours"] > deadline_h or usd > budget_usd:
            continue
        if best is None or usd < best_usd:
            best, best_usd = o["name"], usd
    return best
