"""Needs no legend for a single line."""
# fails: plot_amdahl_hidden_2
def plot_amdahl(parts, speeds):
    _, ax = plt.subplots(figsize=(7, 4.2), layout="constrained")
    xs = sorted(speeds)
    for p in parts:
        ax.plot(xs, [amdahl(p, s) for s in xs], label=f"p = {p}")
    ax.set_xscale("log")
    ax.set_xlabel("s")
    ax.set_ylabel("speed-up")
    if len(parts) > 1:
        ax.legend()
    return ax
