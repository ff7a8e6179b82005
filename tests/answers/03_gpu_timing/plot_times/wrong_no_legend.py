"""Labels the lines but shows no legend, so no hardware is named."""
# fails: plot_times_visible, plot_times_hidden_2
def plot_times(sizes, cpu_s, gpu_s, *, cpu_name, gpu_name, crossing):
    _, ax = plt.subplots()
    rows = sorted(zip(sizes, cpu_s, gpu_s))
    ax.loglog([r[0] for r in rows], [r[1] for r in rows], label=cpu_name)
    ax.loglog([r[0] for r in rows], [r[2] for r in rows], label=gpu_name)
    if crossing is not None:
        ax.axvline(crossing)
    ax.set_xlabel("size")
    ax.set_ylabel("seconds")
    return ax
