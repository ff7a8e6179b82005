"""Lets pandas draw each line."""
def plot_sizes(sizes):
    fig, ax = plt.subplots()
    for name, d in sizes.items():
        s = pd.Series(d).sort_index() / 1000
        s.plot(ax=ax, label=name, style="o-")
    ax.set_yscale("log")
    ax.set_ylabel("Size [kB]")
    ax.set_xlabel("Compression level")
    ax.legend()
    return ax
