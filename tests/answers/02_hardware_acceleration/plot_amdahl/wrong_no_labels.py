"""No axis labels."""
# fails: plot_amdahl_visible
def plot_amdahl(parts, speeds):
    _, ax = plt.subplots()
    xs = sorted(speeds)
    for p in parts:
        ax.semilogx(xs, [amdahl(p, s) for s in xs], label=f"p = {p}")
    ax.legend()
    return ax
