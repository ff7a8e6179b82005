"""Gives the points labels with the names, and never shows a legend."""
# fails: plot_frontier_hidden_2, plot_frontier_hidden_1
def plot_frontier(offers, best):
    _, ax = plt.subplots()
    points = sorted((o["hours"], o["hours"] * o["usd_per_hour"], o["name"]) for o in offers)
    on_line = [point for point in points if point[2] in best]
    ax.plot([p[0] for p in on_line], [p[1] for p in on_line])
    for hours, usd, name in points:
        ax.plot(hours, usd, "o", label=name)
    ax.set_xlabel("time in hours")
    ax.set_ylabel("price in US dollars")
    return ax
