"""Draws the break-even with vlines, names in a figure legend."""
def plot_times(sizes, cpu_s, gpu_s, *, cpu_name, gpu_name, crossing):
    fig, ax = plt.subplots()
    order = np.argsort(sizes)
    for times, name in ((cpu_s, cpu_name), (gpu_s, gpu_name)):
        ax.plot(np.array(sizes)[order], np.array(times)[order], marker=".", label=name)
    ax.set_xscale("log")
    ax.set_yscale("log")
    if crossing is not None:
        ax.vlines(crossing, min(gpu_s), max(cpu_s), linestyles="dotted")
    ax.set(xlabel="n", ylabel="s")
    fig.legend()
    return ax
