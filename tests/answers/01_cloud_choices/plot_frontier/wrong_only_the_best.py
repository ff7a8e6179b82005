"""Draws only the offers on the frontier."""
# fails: plot_frontier_visible, plot_frontier_hidden_2
def plot_frontier(offers, best):
    _, ax = plt.subplots()
    front = sorted((o["hours"], o["hours"] * o["usd_per_hour"], o["name"]) for o in offers if o["name"] in best)
    ax.plot([p[0] for p in front], [p[1] for p in front], "o-")
    for x, y, name in front:
        ax.annotate(name, (x, y))
    ax.set_xlabel("hours")
    ax.set_ylabel("US dollars")
    return ax
