"""Nearly the same price is the same price."""
# fails: pareto_hidden_3
def pareto(offers):
    def usd(o):
        return o["hours"] * o["usd_per_hour"]
    def beats(a, b):
        same_h = math.isclose(a["hours"], b["hours"], rel_tol=0.01)
        same_p = math.isclose(usd(a), usd(b), rel_tol=0.01)
        if same_h and same_p:
            return False
        return (same_h or a["hours"] < b["hours"]) and (same_p or usd(a) < usd(b))
    return {b["name"] for b in offers if not any(beats(a, b) for a in offers)}
