"""Sorts the caller's three lists."""
# fails: plot_times_hidden_1
def plot_times(sizes, cpu_s, gpu_s, *, cpu_name, gpu_name, crossing):
    _, ax = plt.subplots(figsize=(7, 4.2), layout="constrained")
    rows = sorted(zip(sizes, cpu_s, gpu_s))
    sizes[:], cpu_s[:], gpu_s[:] = ([r[i] for r in rows] for i in range(3))
    ax.loglog(sizes, cpu_s, "o-", label=cpu_name)
    ax.loglog(sizes, gpu_s, "s-", label=gpu_name)
    if crossing is not None:
        ax.axvline(crossing, ls="--", label="break-even")
    ax.set_xlabel("size")
    ax.set_ylabel("seconds")
    ax.legend()
    return ax
