"""beats() filled in the other way: compares the pairs as tuples."""
def pareto(offers):

    def usd(offer):
        return offer["hours"] * offer["usd_per_hour"]

    def beats(a, b):
        """True if offer a beats offer b."""
        x, y = (a["hours"], usd(a)), (b["hours"], usd(b))
        return x != y and x[0] <= y[0] and x[1] <= y[1]

    return {b["name"] for b in offers if not any(beats(a, b) for a in offers)}
