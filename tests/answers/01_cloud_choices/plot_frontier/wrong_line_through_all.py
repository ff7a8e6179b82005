"""Draws the line through all offers."""
# fails: plot_frontier_visible, plot_frontier_hidden_1
def plot_frontier(offers, best):
    _, ax = plt.subplots(figsize=(7, 4.2), layout="constrained")
    points = sorted((o["hours"], o["hours"] * o["usd_per_hour"], o["name"]) for o in offers)
    ax.plot([p[0] for p in points], [p[1] for p in points], "o-")
    for hours, usd, name in points:
        ax.annotate(name, (hours, usd))
    ax.set_xlabel("hours")
    ax.set_ylabel("US dollars")
    return ax
