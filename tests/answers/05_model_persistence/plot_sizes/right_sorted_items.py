"""Sorts the items and unzips them."""
def plot_sizes(sizes):
    fig = plt.figure()
    ax = fig.add_subplot()
    for label in sizes:
        x, y = zip(*sorted(sizes[label].items()))
        ax.semilogy(x, np.array(y) / 1e3, label=label)
    ax.set(xlabel="level", ylabel="kB")
    ax.legend(loc="best")
    return ax
