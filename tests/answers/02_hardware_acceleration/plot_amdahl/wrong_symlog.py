"""Draws the speed-up on a scale that is neither linear nor logarithmic."""
# fails: plot_amdahl_hidden_1
def plot_amdahl(parts, speeds):
    _, ax = plt.subplots()
    s = sorted(speeds)
    for p in parts:
        ax.plot(s, [1 / (1 - p + p / x) for x in s], label=f"{p}")
    ax.legend()
    ax.set_xscale("log"); ax.set_yscale("symlog"); ax.set_xlabel("s"); ax.set_ylabel("x")
    return ax
