"""Names at the ends of the lines, and dashed limits."""
def plot_amdahl(parts, speeds):
    fig = plt.figure()
    ax = fig.add_subplot()
    order = sorted(speeds)
    for p in parts:
        values = [amdahl(p, s) for s in order]
        ax.plot(order, values, marker="o")
        ax.annotate(f"p={p}", (order[-1], values[-1]))
        ax.axhline(1 / (1 - p), color="0.8", linestyle="--")
    ax.set(xscale="log", xlabel="device speed-up", ylabel="program speed-up")
    return ax
