"""Names by ax.text, both axes logarithmic, figure legend beside."""
def plot_frontier(offers, best):
    fig, ax = plt.subplots()
    x = {o["name"]: o["hours"] for o in offers}
    y = {o["name"]: o["hours"] * o["usd_per_hour"] for o in offers}
    ax.scatter(list(x.values()), list(y.values()), marker="x", label="offers")
    names = sorted(best, key=x.get)
    ax.plot([x[n] for n in names], [y[n] for n in names], lw=2, zorder=0, label="frontier")
    for n in names:
        ax.text(x[n], y[n], " " + n)
    ax.set_xlabel("hours")
    ax.set_ylabel("dollars")
    fig.legend()
    return ax
