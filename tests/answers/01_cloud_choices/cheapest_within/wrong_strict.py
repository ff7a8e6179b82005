"""Leaves out an offer that meets a limit exactly."""
# fails: cheapest_within_hidden_1
def cheapest_within(offers, deadline_h, budget_usd):
    fitting = []
    for offer in offers:
        usd = offer["hours"] * offer["usd_per_hour"]
        if offer["hours"] < deadline_h and usd < budget_usd:
            fitting.append((usd, offer["hours"], offer["name"]))
    if not fitting:
        return None
    return min(fitting)[2]
