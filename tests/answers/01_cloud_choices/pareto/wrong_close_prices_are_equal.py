"""Takes prices for equal that differ by a thousandth."""
# fails: pareto_hidden_3
def pareto(offers):
    """Names of the offers that no other offer beats in time and price, as a set.

    Beaten: another takes no longer, costs no more, and is better in at least one.
    """

    def usd(offer):
        return offer["hours"] * offer["usd_per_hour"]

    def beats(a, b):
        """True if offer a beats offer b."""
        no_worse = a["hours"] <= b["hours"] and usd(a) <= usd(b)
        better = a["hours"] < b["hours"] or (usd(a) < usd(b) and not math.isclose(usd(a), usd(b), rel_tol=1e-3))
        return no_worse and better

    return {b["name"] for b in offers if not any(beats(a, b) for a in offers)}
