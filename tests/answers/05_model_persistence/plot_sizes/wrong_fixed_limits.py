"""Limits for the figure in the notebook."""
# fails: plot_sizes_hidden
def plot_sizes(sizes):
    _, ax = plt.subplots()
    for name, levels in sizes.items():
        xs = sorted(levels)
        ax.plot(xs, [levels[x] / 1000 for x in xs], label=name)
    ax.set_yscale("log")
    ax.set_ylim(1, 200)
    ax.set_xlabel("level")
    ax.set_ylabel("kB")
    ax.legend()
    return ax
