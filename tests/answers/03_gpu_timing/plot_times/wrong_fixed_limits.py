"""Fixes the axes to the sizes of the example."""
# fails: plot_times_hidden_1
def plot_times(sizes, cpu_s, gpu_s, *, cpu_name, gpu_name, crossing):
    _, ax = plt.subplots(figsize=(7, 4.2), layout="constrained")
    n, c, g = zip(*sorted(zip(sizes, cpu_s, gpu_s)))
    ax.loglog(n, c, "o-", label=cpu_name)
    ax.loglog(n, g, "s-", label=gpu_name)
    if crossing is not None:
        ax.axvline(crossing, ls="--", label="break-even")
    ax.set_xlim(10, 1000)
    ax.set_ylim(1e-5, 1e-2)
    ax.set_xlabel("size")
    ax.set_ylabel("seconds")
    ax.legend()
    return ax
