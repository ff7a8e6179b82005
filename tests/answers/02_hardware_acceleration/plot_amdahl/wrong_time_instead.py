"""Draws the new running time instead of the speed-up."""
# fails: plot_amdahl_hidden_1
def plot_amdahl(parts, speeds):
    _, ax = plt.subplots()
    xs = sorted(speeds)
    for p in parts:
        ax.plot(xs, [1 - p + p / s for s in xs], label=f"p = {p}")
    ax.set_xscale("log")
    ax.set_xlabel("s")
    ax.set_ylabel("time")
    ax.legend()
    return ax
