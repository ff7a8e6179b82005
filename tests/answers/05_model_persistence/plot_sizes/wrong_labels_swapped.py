"""Labels at the wrong axes."""
# fails: plot_sizes_hidden
def plot_sizes(sizes):
    _, ax = plt.subplots()
    for name, levels in sizes.items():
        xs = sorted(levels)
        ax.plot(xs, [levels[x] / 1000 for x in xs], label=name)
    ax.set_yscale("log")
    ax.set_xlabel("size in kB")
    ax.set_ylabel("compression level")
    ax.legend()
    return ax
