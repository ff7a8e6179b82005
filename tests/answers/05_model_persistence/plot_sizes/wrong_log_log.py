"""Both axes logarithmic: level 0 is lost."""
# fails: plot_sizes_hidden
def plot_sizes(sizes):
    _, ax = plt.subplots()
    for name, levels in sizes.items():
        xs = sorted(levels)
        ax.loglog(xs, [levels[x] / 1000 for x in xs], label=name)
    ax.set_xlabel("level")
    ax.set_ylabel("kB")
    ax.legend()
    return ax
