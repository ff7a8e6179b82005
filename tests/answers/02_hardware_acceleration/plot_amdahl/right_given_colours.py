"""zip with the given colours and markers; percentages with a decimal."""
def plot_amdahl(parts, speeds):
    _, ax = plt.subplots(figsize=(7, 4.2), layout="constrained")
    colours = ["#0072B2", "#D55E00", "#009E73", "#CC79A7", "#56B4E9"]
    markers = ["o", "s", "^", "D", "v"]
    speeds = sorted(speeds)
    for p, colour, marker in zip(parts, colours, markers):
        ys = [amdahl(p, s) for s in speeds]
        ax.plot(speeds, ys, color=colour, marker=marker, label=f"{p:.1%}")
    ax.set_xscale("log")
    ax.set_xlabel("speed of the device")
    ax.set_ylabel("speed-up")
    ax.legend()
    return ax
