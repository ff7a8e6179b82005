"""Leaves out only the offer itself, so that twins throw each other out."""
# fails: pareto_hidden_2
def pareto(offers):
    keep = set()
    for b in offers:
        cost_b = b["hours"] * b["usd_per_hour"]
        others = [a for a in offers if a["name"] != b["name"]]
        if not any(
            a["hours"] <= b["hours"] and a["hours"] * a["usd_per_hour"] <= cost_b for a in others
        ):
            keep.add(b["name"])
    return keep
