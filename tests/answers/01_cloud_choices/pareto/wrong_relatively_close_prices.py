"""Takes prices that are relatively close for equal."""
# fails: pareto_hidden_3
def pareto(offers):
    def beats(a, b):
        ua, ub = a["hours"] * a["usd_per_hour"], b["hours"] * b["usd_per_hour"]
        if math.isclose(ua, ub, rel_tol=1e-5):
            return a["hours"] < b["hours"]
        return a["hours"] <= b["hours"] and ua < ub
    return {b["name"] for b in offers if not any(beats(a, b) for a in offers)}
