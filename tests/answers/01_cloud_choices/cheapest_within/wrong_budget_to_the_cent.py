"""Rounds the price to cents before it is compared with the budget."""
# fails: cheapest_within_hidden_2
def cheapest_within(offers, deadline_h, budget_usd):
    """Name of the offer whose whole job costs least, or None if none fits."""
    fitting = []
    for offer in offers:
        usd = offer["hours"] * offer["usd_per_hour"]
        if offer["hours"] <= deadline_h and round(usd, 2) <= budget_usd:
            fitting.append((usd, offer["hours"], offer["name"]))
    if not fitting:
        return None
    return min(fitting)[2]
