"""Fades points that are not on the line, until nothing is left."""
# fails: plot_frontier_hidden_2
def plot_frontier(offers, best):
    """Draw price against time for all offers, and a line through those in `best`."""
    _, ax = plt.subplots(figsize=(7, 4.2), layout="constrained")
    points = sorted(
        (offer["hours"], offer["hours"] * offer["usd_per_hour"], offer["name"])
        for offer in offers
    )
    on_line = [point for point in points if point[2] in best]
    ax.scatter(
        [p[0] for p in points],
        [p[1] for p in points],
        alpha=[1.0 if p[2] in best else 0.0 for p in points],
    )
    ax.set_xscale("log", base=2)
    ax.xaxis.set_major_formatter("{x:g}")
    ax.margins(x=0.12, y=0.1)
    ax.plot([p[0] for p in on_line], [p[1] for p in on_line], "s-", color="#0072B2")
    for hours, usd, name in on_line:
        ax.annotate(name, (hours, usd), xytext=(6, 6), textcoords="offset points")
    ax.set_xlabel("time for the job in hours")
    ax.set_ylabel("price of the job in US dollars")
    return ax
