"""Short legend, hardware in the title, grid, errorbar lines."""
def plot_times(sizes, cpu_s, gpu_s, *, cpu_name, gpu_name, crossing):
    order = sorted(range(len(sizes)), key=lambda i: sizes[i])
    pick = lambda values: [values[i] for i in order]
    _, ax = plt.subplots()
    ax.errorbar(pick(sizes), pick(cpu_s), fmt="o-", label="CPU")
    ax.errorbar(pick(sizes), pick(gpu_s), fmt="s-", label="GPU")
    ax.set_xscale("log"); ax.set_yscale("log")
    ax.grid(True, which="both", alpha=0.3)
    if crossing is not None:
        ax.axvline(x=crossing, color="0.4")
    ax.set_xlabel("size"); ax.set_ylabel("s")
    ax.set_title(f"{cpu_name} against {gpu_name}")
    ax.legend()
    return ax
