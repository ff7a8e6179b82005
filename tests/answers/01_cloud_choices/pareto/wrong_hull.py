"""Keeps the convex hull only."""
# fails: pareto_hidden_1
def pareto(offers):
    rows = sorted((o["hours"], o["hours"] * o["usd_per_hour"], o["name"]) for o in offers)
    keep = []
    for h, u, n in rows:
        if keep and u >= keep[-1][1]:
            if (h, u) == keep[-1][:2]:
                keep.append((h, u, n))
            continue
        while len(keep) >= 2:
            (h1, u1, _), (h2, u2, _) = keep[-2:]
            if (u2 - u1) * (h - h1) > (u - u1) * (h2 - h1):
                keep.pop()
            else:
                break
        keep.append((h, u, n))
    return {n for _, _, n in keep}
