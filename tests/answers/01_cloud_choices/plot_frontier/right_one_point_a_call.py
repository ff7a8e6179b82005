"""Draws each offer by a call of its own, with one legend entry for all names."""
def plot_frontier(offers, best):
    plt.figure()
    chosen = []
    for offer in offers:
        spot = offer["hours"], offer["hours"] * offer["usd_per_hour"]
        plt.scatter(*spot, marker="D", c="gray", zorder=3)
        if offer["name"] in best:
            chosen.append(spot)
    chosen.sort(reverse=True)
    plt.step(*zip(*chosen), where="post", label=", ".join(sorted(best)))
    plt.legend()
    plt.xlabel("Time (h)")
    plt.ylabel("Cost ($)")
    return plt.gca()
