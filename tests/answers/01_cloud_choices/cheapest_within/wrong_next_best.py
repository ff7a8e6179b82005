"""Where nothing fits, names the cheapest job anyway."""
# fails: cheapest_within_hidden_2
def cheapest_within(offers, deadline_h, budget_usd):
    jobs = [(o["hours"] * o["usd_per_hour"], o["hours"], o["name"]) for o in offers]
    fitting = [j for j in jobs if j[1] <= deadline_h and j[0] <= budget_usd]
    if not jobs:
        return None
    return min(fitting or jobs)[2]
