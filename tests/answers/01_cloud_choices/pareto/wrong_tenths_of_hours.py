"""Hours to one decimal."""
# fails: pareto_hidden_3
def pareto(offers):
    def key(o):
        return round(o["hours"], 1), o["hours"] * o["usd_per_hour"]
    def beats(a, b):
        (h, u), (k, v) = key(a), key(b)
        return h <= k and u <= v and (h < k or u < v)
    return {b["name"] for b in offers if not any(beats(a, b) for a in offers)}
