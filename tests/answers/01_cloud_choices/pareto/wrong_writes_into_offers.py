"""Stores the job's price in the caller's offers."""
# fails: pareto_hidden_3
def pareto(offers):
    for o in offers:
        o["usd"] = o["hours"] * o["usd_per_hour"]
    return {
        b["name"]
        for b in offers
        if not any(
            a["hours"] <= b["hours"]
            and a["usd"] <= b["usd"]
            and (a["hours"] < b["hours"] or a["usd"] < b["usd"])
            for a in offers
        )
    }
