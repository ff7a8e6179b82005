"""Rounds the times to five digits."""
# fails: plot_times_hidden_1
def plot_times(sizes, cpu_s, gpu_s, *, cpu_name, gpu_name, crossing):
    _, ax = plt.subplots(figsize=(7, 4.2), layout="constrained")
    rows = sorted(zip(sizes, cpu_s, gpu_s))
    n = [r[0] for r in rows]
    ax.plot(n, [round(r[1], 5) for r in rows], "o-", label=cpu_name)
    ax.plot(n, [round(r[2], 5) for r in rows], "s-", label=gpu_name)
    ax.set(xscale="log", yscale="log", xlabel="size", ylabel="seconds")
    if crossing is not None:
        ax.axvline(crossing, ls="--", label="break-even")
    ax.legend()
    return ax
