"""names at the ends of the lines instead of a legend, Figure.add_subplot, array formula"""
def plot_amdahl(parts, speeds):
    fig = plt.figure(layout="constrained")
    ax = fig.add_subplot(xscale="log", yscale="log")
    s = np.sort(np.array(speeds, dtype=float))
    for p in parts:
        gain = 1 / ((1 - p) + p / s)
        (line,) = ax.plot(s, gain, ".-")
        ax.annotate(
            f" p = {p}", (s[-1], gain[-1]), color=line.get_color(), va="center"
        )
    ax.set_xlabel("how many times as fast the part becomes (s)")
    ax.set_ylabel("how many times as fast the program becomes")
    ax.grid(True, which="major", alpha=0.3)
    return ax
