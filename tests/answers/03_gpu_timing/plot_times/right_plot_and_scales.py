"""ax.plot, scales set afterwards, direct labels instead of a legend."""
def plot_times(sizes, cpu_s, gpu_s, *, cpu_name, gpu_name, crossing):
    rows = sorted(zip(sizes, cpu_s, gpu_s))
    n, c, g = zip(*rows)
    fig = plt.figure()
    ax = fig.add_subplot()
    ax.plot(n, c, marker="o", color="#0072B2")
    ax.plot(n, g, marker="^", color="#D55E00")
    ax.set_xscale("log")
    ax.set_yscale("log")
    ax.text(n[-1], c[-1], cpu_name)
    ax.text(n[-1], g[-1], gpu_name)
    ax.set(xlabel="size n", ylabel="seconds")
    if crossing:
        ax.axvline(crossing, ls=":", color="black")
        ax.annotate("break-even", (crossing, g[0]))
    return ax
