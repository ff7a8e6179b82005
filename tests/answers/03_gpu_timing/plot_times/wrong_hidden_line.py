"""Draws a vertical line of no height at the crossing."""
# fails: plot_times_hidden_2
def plot_times(sizes, cpu_s, gpu_s, *, cpu_name, gpu_name, crossing):
    _, ax = plt.subplots(figsize=(7, 4.2), layout="constrained")
    n, c, g = zip(*sorted(zip(sizes, cpu_s, gpu_s)))
    ax.loglog(n, c, "o-", label=cpu_name)
    ax.loglog(n, g, "s-", label=gpu_name)
    if crossing is not None:
        y = g[n.index(crossing)]
        ax.vlines(crossing, y, y)
    ax.set_xlabel("size")
    ax.set_ylabel("seconds")
    ax.legend()
    return ax
