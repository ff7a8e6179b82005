"""Draws the points in the order in which they come."""
# fails: plot_times_hidden_1
def plot_times(sizes, cpu_s, gpu_s, *, cpu_name, gpu_name, crossing):
    fig, ax = plt.subplots()
    ax.loglog(sizes, cpu_s, "o-", label=cpu_name)
    ax.loglog(sizes, gpu_s, "s-", label=gpu_name)
    if crossing is not None:
        ax.axvline(crossing, linestyle="--")
    ax.set_xlabel("size")
    ax.set_ylabel("time (s)")
    ax.legend()
    return ax
