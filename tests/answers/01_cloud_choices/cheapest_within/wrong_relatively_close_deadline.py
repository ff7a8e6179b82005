"""Lets a job through that is relatively close to the deadline."""
# fails: cheapest_within_hidden_2
def cheapest_within(offers, deadline_h, budget_usd):
    fit = []
    for o in offers:
        usd = o["hours"] * o["usd_per_hour"]
        if (o["hours"] <= deadline_h or math.isclose(o["hours"], deadline_h, rel_tol=1e-5)) and usd <= budget_usd:
            fit.append((usd, o["hours"], o["name"]))
    return min(fit)[2] if fit else None
