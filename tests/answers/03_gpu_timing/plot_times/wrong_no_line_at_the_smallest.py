"""Draws no break-even where the GPU wins everywhere."""
# fails: plot_times_hidden_2
def plot_times(sizes, cpu_s, gpu_s, *, cpu_name, gpu_name, crossing):
    """Draw time against size for CPU and GPU, both axes logarithmic.

    crossing: the break-even size for a vertical line, or None.
    Returns the Axes of a new figure.
    """
    # _, ax = plt.subplots(figsize=(7, 4.2), layout="constrained") opens a new figure.
    # ax.set_xscale("log") and ax.axvline(...) may help.
    _, ax = plt.subplots(figsize=(7, 4.2), layout="constrained")
    order = np.argsort(sizes)
    x, cpu, gpu = (np.array(values)[order] for values in (sizes, cpu_s, gpu_s))
    ax.loglog(x, cpu, "o-", color="#0072B2", label=f"CPU: {cpu_name}")
    ax.loglog(x, gpu, "s-", color="#D55E00", label=f"GPU: {gpu_name}")
    if crossing is not None and crossing != min(sizes):
        ax.axvline(
            crossing, color="0.35", linestyle="--", label=f"break-even: {crossing:,}"
        )
    ax.set_xlabel("problem size")
    ax.set_ylabel("time in seconds")
    ax.legend()
    return ax
