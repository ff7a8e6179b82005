"""Leaves the legend out where there is a single model."""
# fails: plot_sizes_hidden
def plot_sizes(sizes):
    """Draw file size in kB (log scale) against compression level; return the Axes."""
    fig, ax = plt.subplots()
    for name, by_level in sizes.items():
        levels = sorted(by_level)
        ax.plot(levels, [by_level[level] / 1000 for level in levels], label=name)
    ax.set_yscale("log")
    ax.set_xlabel("compression level")
    ax.set_ylabel("size in kB")
    if len(sizes) > 1:
        ax.legend()
    return ax
