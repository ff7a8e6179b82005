"""Budget 0 or deadline 0 means no limit."""
# fails: cheapest_within_hidden_2
def cheapest_within(offers, deadline_h, budget_usd):
    fitting = []
    for o in offers:
        usd = o["hours"] * o["usd_per_hour"]
        if deadline_h and o["hours"] > deadline_h:
            continue
        if budget_usd and usd > budget_usd:
            continue
        fitting.append((usd, o["hours"], o["name"]))
    return min(fitting)[2] if fitting else None
