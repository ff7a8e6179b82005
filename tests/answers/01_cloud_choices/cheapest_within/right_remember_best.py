"""A loop that remembers the best offer so far."""
def cheapest_within(offers, deadline_h, budget_usd):
    winner = None
    low = time = float("inf")
    for offer in offers:
        h = offer["hours"]
        cost = h * offer["usd_per_hour"]
        if h > deadline_h or cost > budget_usd:
            continue
        if cost < low or (cost == low and h < time):
            winner, low, time = offer["name"], cost, h
    return winner
