"""Takes the fastest offer within the budget."""
# fails: cheapest_within_visible, cheapest_within_hidden_1, cheapest_within_hidden_3
def cheapest_within(offers, deadline_h, budget_usd):
    fitting = []
    for offer in offers:
        usd = offer["hours"] * offer["usd_per_hour"]
        if offer["hours"] <= deadline_h and usd <= budget_usd:
            fitting.append((offer["hours"], usd, offer["name"]))
    if not fitting:
        return None
    return min(fitting)[2]
