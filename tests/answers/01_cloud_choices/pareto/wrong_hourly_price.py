"""Compares the price of the hour instead of the job."""
# fails: pareto_visible, pareto_hidden_1
def pareto(offers):

    def usd(offer):
        return offer["usd_per_hour"]

    def beats(a, b):
        no_worse = a["hours"] <= b["hours"] and usd(a) <= usd(b)
        return no_worse and (a["hours"] < b["hours"] or usd(a) < usd(b))

    return {b["name"] for b in offers if not any(beats(a, b) for a in offers)}
