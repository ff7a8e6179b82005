"""Adds lines and texts by hand, in a figure that pyplot keeps."""
from matplotlib.lines import Line2D
from matplotlib.text import Text


def plot_frontier(offers, best):
    fig = plt.figure()
    ax = fig.add_axes((0.15, 0.15, 0.8, 0.8))
    at = {o["name"]: (o["hours"], o["hours"] * o["usd_per_hour"]) for o in offers}
    for name, (x, y) in at.items():
        ax.add_line(Line2D([x], [y], marker="x", color="black"))
        if name in best:
            ax.add_artist(Text(x, y, name, transform=ax.transData))
    xs, ys = zip(*sorted(at[name] for name in best))
    ax.add_line(Line2D(xs, ys, color="tab:red"))
    ax.autoscale_view()
    ax.set(xlabel="hours", ylabel="USD")
    return ax
