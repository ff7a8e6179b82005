"""Forgives a budget that is missed by a hair only, as 6 * 0.2 misses 1.20."""
import math

def cheapest_within(offers, deadline_h, budget_usd):
    fits = []
    for o in offers:
        usd = round(o["hours"] * o["usd_per_hour"], 9)
        if o["hours"] <= deadline_h and (usd < budget_usd or math.isclose(usd, budget_usd)):
            fits.append((usd, o["hours"], o["name"]))
    return min(fits)[2] if fits else None
