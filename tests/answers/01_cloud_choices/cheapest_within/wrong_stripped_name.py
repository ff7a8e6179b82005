"""Tidies the name."""
# fails: cheapest_within_hidden_1
def cheapest_within(offers, deadline_h, budget_usd):
    ok = [(o["hours"] * o["usd_per_hour"], o["hours"], o["name"].strip().lower()) for o in offers
          if o["hours"] <= deadline_h and o["hours"] * o["usd_per_hour"] <= budget_usd]
    return min(ok)[2] if ok else None
