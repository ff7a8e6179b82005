"""Starts from a price that surely is too high."""
# fails: cheapest_within_hidden_1
def cheapest_within(offers, deadline_h, budget_usd):
    best, best_usd, best_h = None, 1000, 1000
    for o in offers:
        usd = o["hours"] * o["usd_per_hour"]
        if o["hours"] > deadline_h or usd > budget_usd:
            continue
        if (usd, o["hours"]) < (best_usd, best_h):
            best, best_usd, best_h = o["name"], usd, o["hours"]
    return best
