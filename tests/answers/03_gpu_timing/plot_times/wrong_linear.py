"""Leaves both axes linear."""
# fails: plot_times_visible
def plot_times(sizes, cpu_s, gpu_s, *, cpu_name, gpu_name, crossing):
    _, ax = plt.subplots()
    rows = sorted(zip(sizes, cpu_s, gpu_s))
    ax.plot([r[0] for r in rows], [r[1] for r in rows], label=cpu_name)
    ax.plot([r[0] for r in rows], [r[2] for r in rows], label=gpu_name)
    if crossing is not None:
        ax.axvline(crossing)
    ax.set_xlabel("size")
    ax.set_ylabel("seconds")
    ax.legend()
    return ax
