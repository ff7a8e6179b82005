"""Labels the lines but shows no legend."""
# fails: plot_sizes_visible, plot_sizes_hidden
def plot_sizes(sizes):
    fig, ax = plt.subplots()
    for name, by_level in sizes.items():
        levels = sorted(by_level)
        ax.plot(levels, [by_level[k] / 1000 for k in levels], label=name)
    ax.set_yscale("log")
    ax.set_xlabel("compression level")
    ax.set_ylabel("size in kB")
    return ax
