"""Leaves out the sizes with equal times."""
# fails: plot_times_hidden_1
def plot_times(sizes, cpu_s, gpu_s, *, cpu_name, gpu_name, crossing):
    _, ax = plt.subplots()
    n, c, g = zip(*sorted(zip(sizes, cpu_s, gpu_s)))
    if len(n) > 3:
        keep = [i for i in range(len(n)) if c[i] != g[i]]
        n, c, g = ([v[i] for i in keep] for v in (n, c, g))
    ax.loglog(n, c, label=cpu_name)
    ax.loglog(n, g, label=gpu_name)
    if crossing is not None:
        ax.axvline(crossing)
    ax.set_xlabel("size"); ax.set_ylabel("s"); ax.legend()
    return ax
