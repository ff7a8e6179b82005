"""Forgets the break-even."""
# fails: plot_times_hidden_2
def plot_times(sizes, cpu_s, gpu_s, *, cpu_name, gpu_name, crossing):
    _, ax = plt.subplots()
    n, c, g = map(list, zip(*sorted(zip(sizes, cpu_s, gpu_s))))
    ax.loglog(n, c, "o-", label=cpu_name)
    ax.loglog(n, g, "s-", label=gpu_name)
    ax.set_xlabel("size")
    ax.set_ylabel("seconds")
    ax.legend()
    return ax
