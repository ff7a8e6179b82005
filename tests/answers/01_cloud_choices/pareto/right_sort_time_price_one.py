"""Sort by time and price, one pass; an equal of the last one kept stays as well."""
def pareto(offers):
    spots = {}
    for offer in offers:
        spot = (offer["hours"], offer["hours"] * offer["usd_per_hour"])
        spots.setdefault(spot, []).append(offer["name"])
    frontier = []
    cheapest = None
    for spot in sorted(spots):
        if cheapest is None or spot[1] < cheapest:
            cheapest = spot[1]
            frontier.extend(spots[spot])
    return set(frontier)
