"""Returns a list of names."""
# fails: pareto_visible, pareto_hidden_1, pareto_hidden_2, pareto_hidden_3
def pareto(offers):

    def usd(offer):
        return offer["hours"] * offer["usd_per_hour"]

    def beats(a, b):
        no_worse = a["hours"] <= b["hours"] and usd(a) <= usd(b)
        return no_worse and (a["hours"], usd(a)) != (b["hours"], usd(b))

    return [b["name"] for b in offers if not any(beats(a, b) for a in offers)]
