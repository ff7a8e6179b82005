"""Draws all lines alike, so that the legend tells nothing."""
# fails: plot_amdahl_hidden_2
def plot_amdahl(parts, speeds):
    """Draw the speed-up of a program against s, with one line for each p."""
    _, ax = plt.subplots(figsize=(7, 4.2), layout="constrained")  # a new figure
    colours = ["#0072B2", "#D55E00", "#009E73", "#CC79A7", "#56B4E9"]  # for all eyes
    markers = ["o", "s", "^", "D", "v"]
    xs = sorted(speeds)
    for p in parts:
        ax.plot(xs, [amdahl(p, s) for s in xs], "o-", color=colours[0], label=f"p = {p:g}")
    ax.set_xscale("log")
    ax.set_yscale("log")
    ax.set_xlabel("s: how many times as fast the device is")
    ax.set_ylabel("speed-up of the whole program")
    ax.legend(title="accelerated part")
    return ax
