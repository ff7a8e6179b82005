"""Draws the fifth line in the colour of the background."""
# fails: plot_amdahl_hidden_1
def plot_amdahl(parts, speeds):
    _, ax = plt.subplots()
    s = sorted(speeds)
    for p, c in zip(parts, ["C0", "C1", "C2", "C3", "white"]):
        ax.plot(s, [1 / (1 - p + p / x) for x in s], color=c, label=f"{p}")
    ax.legend()
    ax.set_xscale("log"); ax.set_xlabel("s"); ax.set_ylabel("x")
    return ax
