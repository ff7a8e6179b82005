"""Draws into whatever figure is current."""
# fails: plot_sizes_visible
def plot_sizes(sizes):
    for name, by_level in sizes.items():
        levels = sorted(by_level)
        plt.plot(levels, [by_level[k] / 1000 for k in levels], label=name)
    plt.yscale("log")
    plt.xlabel("compression level")
    plt.ylabel("kB")
    plt.legend()
    return plt.gca()
