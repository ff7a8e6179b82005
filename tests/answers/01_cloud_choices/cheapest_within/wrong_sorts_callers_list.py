"""Sorts the list in place."""
# fails: cheapest_within_hidden_1
def cheapest_within(offers, deadline_h, budget_usd):
    offers.sort(key=lambda o: (o["hours"] * o["usd_per_hour"], o["hours"]))
    for o in offers:
        if o["hours"] <= deadline_h and o["hours"] * o["usd_per_hour"] <= budget_usd:
            return o["name"]
    return None
