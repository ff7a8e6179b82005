"""Gives the legend the names in reverse, to have the highest on top."""
# fails: plot_amdahl_hidden_2
def plot_amdahl(parts, speeds):
    _, ax = plt.subplots()
    xs = sorted(speeds)
    for p in parts:
        ax.plot(xs, [amdahl(p, s) for s in xs], marker="o")
    ax.set_xscale("log")
    ax.set(xlabel="how fast the device is", ylabel="how fast the program becomes")
    ax.legend([f"{p}" for p in reversed(parts)])
    return ax
