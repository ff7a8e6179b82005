"""Fixes the axes to 1 to 1000 and 0 to 100."""
# fails: plot_amdahl_hidden_1
def plot_amdahl(parts, speeds):
    _, ax = plt.subplots(figsize=(7, 4.2), layout="constrained")
    xs = sorted(speeds)
    for p in parts:
        ax.plot(xs, [amdahl(p, s) for s in xs], label=f"p = {p}")
    ax.set_xscale("log")
    ax.set_xlim(1, 1000)
    ax.set_ylim(0, 100)
    ax.set_xlabel("s")
    ax.set_ylabel("speed-up")
    ax.legend()
    return ax
