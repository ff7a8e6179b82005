"""Joins the frontier in the order of the list."""
# fails: plot_frontier_hidden_1
def plot_frontier(offers, best):
    _, ax = plt.subplots()
    xs = [o["hours"] for o in offers]
    ys = [o["hours"] * o["usd_per_hour"] for o in offers]
    ax.scatter(xs, ys)
    keep = [i for i, o in enumerate(offers) if o["name"] in best]
    ax.plot([xs[i] for i in keep], [ys[i] for i in keep])
    for i in keep:
        ax.annotate(offers[i]["name"], (xs[i], ys[i]))
    ax.set_xlabel("hours")
    ax.set_ylabel("dollars")
    return ax
