"""Draws a line even if there is no break-even, at the largest size."""
# fails: plot_times_hidden_2
def plot_times(sizes, cpu_s, gpu_s, *, cpu_name, gpu_name, crossing):
    _, ax = plt.subplots()
    n, c, g = map(list, zip(*sorted(zip(sizes, cpu_s, gpu_s))))
    ax.loglog(n, c, "o-", label=cpu_name)
    ax.loglog(n, g, "s-", label=gpu_name)
    ax.axvline(crossing or n[-1], color="grey")
    ax.set_xlabel("size")
    ax.set_ylabel("seconds")
    ax.legend()
    return ax
