"""Returns the figure instead of the Axes."""
# fails: plot_frontier_visible, plot_frontier_hidden_1, plot_frontier_hidden_2
def plot_frontier(offers, best):
    fig, ax = plt.subplots()
    points = sorted((o["hours"], o["hours"] * o["usd_per_hour"], o["name"]) for o in offers)
    front = [p for p in points if p[2] in best]
    ax.plot([p[0] for p in points], [p[1] for p in points], "o")
    ax.plot([p[0] for p in front], [p[1] for p in front])
    for x, y, name in front:
        ax.annotate(name, (x, y))
    ax.set_xlabel("hours")
    ax.set_ylabel("US dollars")
    return fig
