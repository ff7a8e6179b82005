"""Keeps the fastest and the cheapest and nothing between them."""
# fails: pareto_visible, pareto_hidden_1, pareto_hidden_2, pareto_hidden_3
def pareto(offers):
    if not offers:
        return set()
    fastest = min(offers, key=lambda o: o["hours"])
    cheapest = min(offers, key=lambda o: o["hours"] * o["usd_per_hour"])
    return {fastest["name"], cheapest["name"]}
