"""Handles and names given to legend; lines unlabelled."""
def plot_sizes(sizes):
    fig = plt.figure(figsize=(6, 4))
    ax = fig.add_subplot(xlabel="level", ylabel="size (kB)", yscale="log")
    handles = []
    for name in sizes:
        x, y = zip(*sorted(sizes[name].items()))
        handles += ax.plot(x, np.array(y) / 1e3)
    ax.legend(handles, list(sizes), title="model")
    return ax
