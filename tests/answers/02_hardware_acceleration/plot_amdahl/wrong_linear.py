"""A linear x axis."""
# fails: plot_amdahl_visible
def plot_amdahl(parts, speeds):
    _, ax = plt.subplots()
    xs = sorted(speeds)
    for p in parts:
        ax.plot(xs, [amdahl(p, s) for s in xs], label=f"p = {p}")
    ax.set_xlabel("s")
    ax.set_ylabel("speed-up")
    ax.legend()
    return ax
