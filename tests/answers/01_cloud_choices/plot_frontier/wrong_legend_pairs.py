"""Legend with a colour for each name, paired with the wrong points."""
# fails: plot_frontier_hidden_2
def plot_frontier(offers, best):
    _, ax = plt.subplots()
    pts = sorted((o["hours"], o["hours"] * o["usd_per_hour"], o["name"]) for o in offers)
    ax.scatter([p[0] for p in pts], [p[1] for p in pts], color="0.65")
    line = [p for p in pts if p[2] in best]
    ax.plot([p[0] for p in line], [p[1] for p in line], "k-")
    for (h, usd, _), name in zip(line, sorted(best, reverse=True)):
        ax.scatter([h], [usd], label=name)
    ax.legend()
    ax.set_xlabel("hours")
    ax.set_ylabel("US dollars")
    return ax
