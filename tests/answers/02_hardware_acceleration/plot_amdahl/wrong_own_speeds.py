"""Draws over a range of its own."""
# fails: plot_amdahl_hidden_1
def plot_amdahl(parts, speeds):
    _, ax = plt.subplots()
    xs = np.logspace(0, 3, 50)
    for p in parts:
        ax.plot(xs, [amdahl(p, s) for s in xs], label=f"p = {p}")
    ax.set_xscale("log")
    ax.set_xlabel("s")
    ax.set_ylabel("speed-up")
    ax.legend()
    return ax
