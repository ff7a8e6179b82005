"""Puts the break-even into the middle of an x axis of its own limits."""
# fails: plot_times_hidden_1
def plot_times(sizes, cpu_s, gpu_s, *, cpu_name, gpu_name, crossing):
    """Draw time against size for CPU and GPU, both axes logarithmic."""
    _, ax = plt.subplots(figsize=(7, 4.2), layout="constrained")
    order = sorted(range(len(sizes)), key=lambda i: sizes[i])
    x = [sizes[i] for i in order]
    ax.plot(x, [cpu_s[i] for i in order], "o-", color="#0072B2", label=cpu_name)
    ax.plot(x, [gpu_s[i] for i in order], "s-", color="#D55E00", label=gpu_name)
    ax.set_xscale("log")
    ax.set_yscale("log")
    ax.set_xlabel("problem size")
    ax.set_ylabel("time in s")
    if crossing is not None:
        ax.axvline(crossing, color="0.5", linestyle="--")
    if crossing is not None:
        ax.set_xlim(crossing / 150, crossing * 150)
    ax.legend()
    return ax
