"""Returns the figure instead of the axes."""
# fails: plot_times_visible, plot_times_hidden_1, plot_times_hidden_2
def plot_times(sizes, cpu_s, gpu_s, *, cpu_name, gpu_name, crossing):
    fig, ax = plt.subplots()
    n, c, g = map(list, zip(*sorted(zip(sizes, cpu_s, gpu_s))))
    ax.loglog(n, c, "o-", label=cpu_name)
    ax.loglog(n, g, "s-", label=gpu_name)
    if crossing is not None:
        ax.axvline(crossing)
    ax.set_xlabel("size")
    ax.set_ylabel("seconds")
    ax.legend()
    return fig
