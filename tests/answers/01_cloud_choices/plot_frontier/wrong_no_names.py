"""Draws everything but the names."""
# fails: plot_frontier_hidden_2, plot_frontier_hidden_1
def plot_frontier(offers, best):
    _, ax = plt.subplots(figsize=(7, 4.2), layout="constrained")
    points = sorted((o["hours"], o["hours"] * o["usd_per_hour"], o["name"]) for o in offers)
    on_line = [point for point in points if point[2] in best]
    ax.plot([p[0] for p in points], [p[1] for p in points], "o", color="0.65", ms=7)
    ax.set_xscale("log")
    ax.plot([p[0] for p in on_line], [p[1] for p in on_line], label="frontier")
    ax.set_xlabel("time in hours")
    ax.set_ylabel("price in US dollars")
    ax.legend()
    return ax
