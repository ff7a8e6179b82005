"""Takes the minimum of an empty list."""
# fails: cheapest_within_hidden_2
def cheapest_within(offers, deadline_h, budget_usd):
    fitting = [
        (o["hours"] * o["usd_per_hour"], o["hours"], o["name"])
        for o in offers
        if o["hours"] <= deadline_h and o["hours"] * o["usd_per_hour"] <= budget_usd
    ]
    return min(fitting)[2]
