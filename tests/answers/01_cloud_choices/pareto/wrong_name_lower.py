"""Names in lower case."""
# fails: pareto_hidden_3
def pareto(offers):
    def usd(o):
        return o["hours"] * o["usd_per_hour"]
    def beats(a, b):
        return (a["hours"] <= b["hours"] and usd(a) <= usd(b)
                and (a["hours"] < b["hours"] or usd(a) < usd(b)))
    return {b["name"].lower() for b in offers if not any(beats(a, b) for a in offers)}
