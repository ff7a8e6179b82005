"""semilogy on an Axes that a new Figure makes, one dictionary comprehension."""
def plot_sizes(sizes):
    """Draw file size in kB (log scale) against compression level; return the Axes."""
    ax = plt.figure(figsize=(7, 4), layout="constrained").add_subplot()
    curves = {name: sorted(by_level.items()) for name, by_level in sizes.items()}
    for name, points in curves.items():
        levels, counts = zip(*points)
        ax.semilogy(levels, np.array(counts, dtype=float) / 1000, label=name)
    ax.set(xlabel="Level of compression", ylabel="File size in kB (1000 bytes)")
    ax.legend(title="model")
    return ax
