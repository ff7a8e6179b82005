"""Writes the names at the price of an hour."""
# fails: plot_frontier_hidden_2
def plot_frontier(offers, best):
    """Draw price against time for all offers, and a line through those in `best`."""
    _, ax = plt.subplots(figsize=(7, 4.2), layout="constrained")
    points = sorted(
        (offer["hours"], offer["hours"] * offer["usd_per_hour"], offer["name"])
        for offer in offers
    )
    on_line = [point for point in points if point[2] in best]
    ax.plot([p[0] for p in points], [p[1] for p in points], "o", color="0.65", ms=7)
    ax.set_xscale("log", base=2)
    ax.xaxis.set_major_formatter("{x:g}")
    ax.margins(x=0.12, y=0.1)
    ax.plot([p[0] for p in on_line], [p[1] for p in on_line], "s-", color="#0072B2")
    for offer in offers:
        if offer["name"] in best:
            ax.text(offer["hours"], offer["usd_per_hour"], offer["name"])
    ax.set_xlabel("time for the job in hours")
    ax.set_ylabel("price of the job in US dollars")
    return ax
