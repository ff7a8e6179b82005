"""Lets a job through that is relatively close to the budget."""
# fails: cheapest_within_hidden_2
def cheapest_within(offers, deadline_h, budget_usd):
    fitting = []
    for offer in offers:
        hours, usd = offer["hours"], offer["hours"] * offer["usd_per_hour"]
        affordable = usd <= budget_usd or math.isclose(usd, budget_usd, rel_tol=1e-6)
        if hours <= deadline_h and affordable:
            fitting.append((usd, hours, offer["name"]))
    if not fitting:
        return None
    return min(fitting)[2]
