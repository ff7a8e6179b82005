"""Draws the parts in order and labels them as given."""
# fails: plot_amdahl_hidden_2
def plot_amdahl(parts, speeds):
    _, ax = plt.subplots(figsize=(7, 4.2), layout="constrained")
    xs = sorted(speeds)
    for p, name in zip(sorted(parts), parts):
        ax.plot(xs, [amdahl(p, s) for s in xs], label=f"p = {name}")
    ax.set_xscale("log")
    ax.set_xlabel("s")
    ax.set_ylabel("speed-up")
    ax.legend()
    return ax
