"""The legend gives the CPU's line the name of the GPU."""
# fails: plot_times_hidden_2
def plot_times(sizes, cpu_s, gpu_s, *, cpu_name, gpu_name, crossing):
    _, ax = plt.subplots(figsize=(7, 4.2), layout="constrained")
    n, c, g = zip(*sorted(zip(sizes, cpu_s, gpu_s)))
    ax.loglog(n, g, "s-", n, c, "o-")
    ax.legend([cpu_name, gpu_name])
    if crossing is not None:
        ax.axvline(crossing, ls="--")
    ax.set_xlabel("size")
    ax.set_ylabel("seconds")
    return ax
