"""Rounds the price to tenths of a cent before it is compared with the budget."""
# fails: cheapest_within_hidden_2
def cheapest_within(offers, deadline_h, budget_usd):
    """Name of the offer whose whole job costs least, or None if none fits.

    An offer fits if its job takes at most deadline_h and costs at most budget_usd.
    Of equally cheap ones, the faster.
    """
    fitting = []
    # For each offer that fits, append the tuple (usd of the job, hours, name).
    for offer in offers:
        usd = offer["hours"] * offer["usd_per_hour"]
        if offer["hours"] <= deadline_h and round(usd, 3) <= budget_usd:
            fitting.append((usd, offer["hours"], offer["name"]))
    if not fitting:
        return None
    return min(fitting)[2]  # tuples compare by their first entry, then by the second
