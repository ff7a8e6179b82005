"""Marks the first win that it sees instead of the size it was given."""
# fails: plot_times_hidden_2
def plot_times(sizes, cpu_s, gpu_s, *, cpu_name, gpu_name, crossing):
    _, ax = plt.subplots()
    rows = sorted(zip(sizes, cpu_s, gpu_s))
    n, c, g = map(list, zip(*rows))
    ax.loglog(n, c, "o-", label=cpu_name)
    ax.loglog(n, g, "s-", label=gpu_name)
    for a, b, d in rows:
        if d < b:
            ax.axvline(a, color="grey")
            break
    ax.set_xlabel("size")
    ax.set_ylabel("seconds")
    ax.legend()
    return ax
