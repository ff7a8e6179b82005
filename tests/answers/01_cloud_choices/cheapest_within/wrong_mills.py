"""Counts in thousandths of a dollar."""
# fails: cheapest_within_hidden_1, cheapest_within_hidden_2
def cheapest_within(offers, deadline_h, budget_usd):
    ok = []
    for o in offers:
        mills = round(o["hours"] * o["usd_per_hour"] * 1000)
        if o["hours"] <= deadline_h and mills <= round(budget_usd * 1000):
            ok.append((mills, o["hours"], o["name"]))
    return min(ok)[2] if ok else None
