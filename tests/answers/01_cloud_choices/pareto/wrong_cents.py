"""Prices in cents before they are compared."""
# fails: pareto_hidden_3
def pareto(offers):
    def usd(o):
        return round(o["hours"] * o["usd_per_hour"], 2)
    def beats(a, b):
        return (a["hours"] <= b["hours"] and usd(a) <= usd(b)
                and (a["hours"] < b["hours"] or usd(a) < usd(b)))
    return {b["name"] for b in offers if not any(beats(a, b) for a in offers)}
