"""Looks at the budget only."""
# fails: cheapest_within_visible, cheapest_within_hidden_1, cheapest_within_hidden_2
def cheapest_within(offers, deadline_h, budget_usd):
    fitting = []
    for o in offers:
        usd = o["hours"] * o["usd_per_hour"]
        if usd <= budget_usd:
            fitting.append((usd, o["hours"], o["name"]))
    return min(fitting)[2] if fitting else None
