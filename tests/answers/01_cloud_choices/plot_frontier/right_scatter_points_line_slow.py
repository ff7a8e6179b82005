"""scatter for the points, a line from the slow end, texts with ax.text, linear axes."""
def plot_frontier(offers, best):
    def spot(offer):
        return offer["hours"], offer["hours"] * offer["usd_per_hour"]

    figure = plt.figure()
    ax = figure.add_subplot(1, 1, 1, xlabel="hours", ylabel="dollars for the job")
    ax.scatter(*zip(*map(spot, offers)), c="grey", marker="x")
    chosen = {offer["name"]: spot(offer) for offer in offers if offer["name"] in best}
    names = sorted(chosen, key=lambda name: chosen[name][0], reverse=True)
    ax.step(
        [chosen[name][0] for name in names],
        [chosen[name][1] for name in names],
        where="pre",
        color="darkorange",
    )
    for name in names:
        ax.text(*chosen[name], name, va="bottom")
    ax.grid(alpha=0.3)
    return ax
