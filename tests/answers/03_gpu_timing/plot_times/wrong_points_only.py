"""Draws points without lines."""
# fails: plot_times_hidden_1
def plot_times(sizes, cpu_s, gpu_s, *, cpu_name, gpu_name, crossing):
    _, ax = plt.subplots(figsize=(7, 4.2), layout="constrained")
    n, c, g = zip(*sorted(zip(sizes, cpu_s, gpu_s)))
    ax.loglog(n, c, "o", label=cpu_name)
    ax.loglog(n, g, "s", label=gpu_name)
    if crossing is not None:
        ax.axvline(crossing, ls="--", label="break-even")
    ax.set_xlabel("size")
    ax.set_ylabel("seconds")
    ax.legend()
    return ax
