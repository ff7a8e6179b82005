"""Starts with the first offer, which an empty list does not have."""
# fails: pareto_hidden_3
def pareto(offers):
    jobs = sorted((o["hours"], o["hours"] * o["usd_per_hour"], o["name"]) for o in offers)
    last = jobs[0]
    keep = {last[2]}
    for job in jobs[1:]:
        if job[1] < last[1] or job[:2] == last[:2]:
            keep.add(job[2])
            last = job
    return keep
