"""Draws a line that is transparent."""
# fails: plot_frontier_hidden_1
def plot_frontier(offers, best):
    _, ax = plt.subplots()
    p = sorted((o["hours"], o["hours"] * o["usd_per_hour"], o["name"]) for o in offers)
    l = [x for x in p if x[2] in best]
    ax.plot([x[0] for x in p], [x[1] for x in p], "o")
    ax.plot([x[0] for x in l], [x[1] for x in l], "-", alpha=0)
    for h, u, n in l:
        ax.annotate(n, (h, u))
    ax.set_xlabel("hours"); ax.set_ylabel("dollars")
    return ax
