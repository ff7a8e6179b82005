"""Draws the break-even as a line of two points; names beside the lines."""
def plot_times(sizes, cpu_s, gpu_s, *, cpu_name, gpu_name, crossing):
    fig = plt.figure()
    ax = fig.add_subplot(xscale="log", yscale="log", xlabel="size", ylabel="time in s")
    data = sorted(zip(sizes, cpu_s, gpu_s))
    n = [row[0] for row in data]
    for column, name in enumerate((cpu_name, gpu_name), start=1):
        t = [row[column] for row in data]
        ax.plot(n, t)
        ax.annotate(name, (n[-1], t[-1]))
    if crossing is not None:
        low, high = ax.get_ylim()
        ax.plot([crossing, crossing], [low, high], "k--")
    return ax
