"""Two loops and a flag."""
def pareto(offers):
    result = set()
    for mine in offers:
        cost = mine["hours"] * mine["usd_per_hour"]
        lost = False
        for other in offers:
            other_cost = other["hours"] * other["usd_per_hour"]
            if other["hours"] <= mine["hours"] and other_cost <= cost:
                if (other["hours"], other_cost) != (mine["hours"], cost):
                    lost = True
        if not lost:
            result.add(mine["name"])
    return result
