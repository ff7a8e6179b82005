"""Cuts long names in the legend."""
# fails: plot_sizes_hidden
def plot_sizes(sizes):
    fig, ax = plt.subplots()
    for name, of_level in sizes.items():
        levels = sorted(of_level)
        ax.plot(levels, [of_level[level] / 1000 for level in levels], label=name[:20])
    ax.set_yscale("log")
    ax.set_xlim(left=min(0, ax.get_xlim()[0]))
    ax.set_xlabel("compression level")
    ax.set_ylabel("size (kB)")
    ax.legend()
    return ax
