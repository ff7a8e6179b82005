"""Leaves the axes without labels."""
# fails: plot_frontier_visible
def plot_frontier(offers, best):
    _, ax = plt.subplots(figsize=(7, 4.2), layout="constrained")
    points = sorted((o["hours"], o["hours"] * o["usd_per_hour"], o["name"]) for o in offers)
    on_line = [point for point in points if point[2] in best]
    ax.plot([p[0] for p in points], [p[1] for p in points], "o", color="0.65", ms=7)
    ax.plot([p[0] for p in on_line], [p[1] for p in on_line], "r-")
    for hours, usd, name in on_line:
        ax.annotate(name, (hours, usd))
    return ax
