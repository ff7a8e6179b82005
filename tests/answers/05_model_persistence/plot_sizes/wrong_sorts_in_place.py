"""Puts the levels in order in the caller's dictionary."""
# fails: plot_sizes_hidden
def plot_sizes(sizes):
    fig, ax = plt.subplots()
    for name in sizes:
        sizes[name] = dict(sorted(sizes[name].items()))
        ax.plot(list(sizes[name]), [s / 1000 for s in sizes[name].values()], label=name)
    ax.set(xlabel="level", ylabel="kB", yscale="log")
    ax.legend()
    return ax
