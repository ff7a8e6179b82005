"""Returns the offer and not its name."""
# fails: cheapest_within_visible, cheapest_within_hidden_1, cheapest_within_hidden_3
def cheapest_within(offers, deadline_h, budget_usd):
    cost = lambda o: o["hours"] * o["usd_per_hour"]
    ok = [o for o in offers if o["hours"] <= deadline_h and cost(o) <= budget_usd]
    return min(ok, key=lambda o: (cost(o), o["hours"])) if ok else None
