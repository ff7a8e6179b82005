"""A step line on logarithmic axes, and the names of all offers."""
def plot_frontier(offers, best):
    _, ax = plt.subplots(figsize=(7, 4.2), layout="constrained")
    points = sorted((o["hours"], o["hours"] * o["usd_per_hour"], o["name"]) for o in offers)
    on_line = [point for point in points if point[2] in best]
    ax.plot([p[0] for p in points], [p[1] for p in points], "o", color="0.65", ms=7)
    ax.set_xscale("log")
    xs, ys, _names = zip(*on_line)
    ax.step(xs, ys, where="post", color="tab:orange")
    for x, y, name in points:
        ax.text(x, y, " " + name)
    ax.set_xlabel("Hours")
    ax.set_ylabel("Job price (USD)")
    ax.set_yscale("symlog")
    return ax
