"""Looks at the deadline only."""
# fails: cheapest_within_hidden_2
def cheapest_within(offers, deadline_h, budget_usd):
    fitting = []
    for offer in offers:
        if offer["hours"] <= deadline_h:
            fitting.append((offer["hours"] * offer["usd_per_hour"], offer["hours"], offer["name"]))
    if not fitting:
        return None
    return min(fitting)[2]
