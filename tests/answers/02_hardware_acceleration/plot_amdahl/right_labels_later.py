"""Sets labels on the lines after drawing, limits as dotted lines, a figure legend."""
def plot_amdahl(parts, speeds):
    fig = plt.figure()
    ax = fig.add_subplot()
    order = sorted(speeds)
    lines = ax.plot(order, [[amdahl(p, s) for p in parts] for s in order])
    for line, p in zip(lines, parts):
        line.set_label(f"{100 * p:.6g} %")
        ax.axhline(1 / (1 - p), ls=":", color=line.get_color())
    ax.set(xscale="log", yscale="log", xlabel="s", ylabel="speed-up")
    fig.legend()
    return ax
