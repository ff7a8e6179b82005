"""Drops spaces at the ends of the name."""
# fails: cheapest_within_hidden_1
def cheapest_within(offers, deadline_h, budget_usd):
    fitting = []
    for o in offers:
        usd = o["hours"] * o["usd_per_hour"]
        if o["hours"] <= deadline_h and usd <= budget_usd:
            fitting.append((usd, o["hours"], o["name"].strip()))
    if not fitting:
        return None
    return min(fitting)[2]
