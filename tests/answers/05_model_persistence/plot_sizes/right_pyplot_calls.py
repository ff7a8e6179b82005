"""pyplot state calls on a new figure, then gca."""
def plot_sizes(sizes):
    plt.figure(figsize=(6, 4))
    for name in sorted(sizes):
        levels = sorted(sizes[name])
        plt.plot(levels, [sizes[name][k] / 1000 for k in levels], "--", label=name)
    plt.yscale("log")
    plt.xlabel("compress")
    plt.ylabel("kB")
    plt.legend()
    return plt.gca()
