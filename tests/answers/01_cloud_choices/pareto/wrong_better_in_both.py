"""Lets an offer be beaten only where it loses in both respects."""
# fails: pareto_hidden_1, pareto_hidden_3
def pareto(offers):

    def usd(offer):
        return offer["hours"] * offer["usd_per_hour"]

    def beats(a, b):
        return a["hours"] < b["hours"] and usd(a) < usd(b)

    return {b["name"] for b in offers if not any(beats(a, b) for a in offers)}
