"""Believes that the dearest hour is the best."""
# fails: pareto_visible, pareto_hidden_1, pareto_hidden_2, pareto_hidden_3
def pareto(offers):
    if not offers:
        return set()
    top = max(offers, key=lambda o: o["usd_per_hour"])
    return {top["name"]}
