"""Two offers equal in price and time raise TypeError: dicts have no order."""
# fails: cheapest_within_hidden_3
def cheapest_within(offers, deadline_h, budget_usd):
    """Name of the offer whose whole job costs least, or None if none fits."""
    fitting = []
    for offer in offers:
        usd = offer["hours"] * offer["usd_per_hour"]
        if offer["hours"] <= deadline_h and usd <= budget_usd:
            fitting.append((usd, offer["hours"], offer))
    if not fitting:
        return None
    return min(fitting)[2]["name"]
