"""Draws steps instead of lines from point to point."""
# fails: plot_amdahl_hidden_1
def plot_amdahl(parts, speeds):
    _, ax = plt.subplots(figsize=(7, 4.2), layout="constrained")
    xs = sorted(speeds)
    for p in parts:
        ax.step(xs, [amdahl(p, s) for s in xs], label=f"p = {p}")
    ax.set_xscale("log")
    ax.set_xlabel("s")
    ax.set_ylabel("speed-up")
    ax.legend()
    return ax
