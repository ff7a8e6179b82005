"""Scatter for the points, names in a legend, linear axes."""
def plot_frontier(offers, best):
    fig, ax = plt.subplots()
    ax.scatter([o["hours"] for o in offers], [o["hours"] * o["usd_per_hour"] for o in offers])
    chosen = sorted((o for o in offers if o["name"] in best), key=lambda o: o["hours"])
    ax.plot(
        [o["hours"] for o in chosen],
        [o["hours"] * o["usd_per_hour"] for o in chosen],
        color="black",
    )
    for o in chosen:
        ax.plot(o["hours"], o["hours"] * o["usd_per_hour"], "*", label=o["name"])
    ax.set(xlabel="hours", ylabel="USD")
    ax.legend()
    return ax
