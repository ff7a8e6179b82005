"""Compares costs by their first six digits."""
# fails: cheapest_within_hidden_1
def cheapest_within(offers, deadline_h, budget_usd):
    fit = []
    for o in offers:
        usd = o["hours"] * o["usd_per_hour"]
        if o["hours"] <= deadline_h and usd <= budget_usd:
            fit.append((float(f"{usd:.6g}"), o["hours"], o["name"]))
    return min(fit)[2] if fit else None
