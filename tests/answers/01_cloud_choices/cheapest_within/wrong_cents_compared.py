"""Compares prices in cents."""
# fails: cheapest_within_hidden_1, cheapest_within_hidden_2
def cheapest_within(offers, deadline_h, budget_usd):
    fitting = []
    for o in offers:
        usd = round(o["hours"] * o["usd_per_hour"], 2)
        if o["hours"] <= deadline_h and usd <= budget_usd:
            fitting.append((usd, o["hours"], o["name"]))
    return min(fitting)[2] if fitting else None
