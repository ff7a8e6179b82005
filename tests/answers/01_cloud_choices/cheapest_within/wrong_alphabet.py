"""Of equally cheap jobs takes the first in the alphabet."""
# fails: cheapest_within_hidden_3
def cheapest_within(offers, deadline_h, budget_usd):
    fitting = []
    for offer in offers:
        usd = offer["hours"] * offer["usd_per_hour"]
        if offer["hours"] <= deadline_h and usd <= budget_usd:
            fitting.append((usd, offer["name"], offer["name"]))
    if not fitting:
        return None
    return min(fitting)[2]
