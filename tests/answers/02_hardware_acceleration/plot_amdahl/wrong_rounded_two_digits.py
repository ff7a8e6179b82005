"""Two decimals in the legend: 0.999 becomes 1.00."""
# fails: plot_amdahl_visible, plot_amdahl_hidden_2
def plot_amdahl(parts, speeds):
    _, ax = plt.subplots()
    xs = sorted(speeds)
    for p in parts:
        ax.plot(xs, [amdahl(p, s) for s in xs], label=f"p = {p:.2f}")
    ax.set_xscale("log")
    ax.set_xlabel("s")
    ax.set_ylabel("speed-up")
    ax.legend()
    return ax
