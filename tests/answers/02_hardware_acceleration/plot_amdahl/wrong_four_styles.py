"""Has four line styles, so that the fifth part is lost."""
# fails: plot_amdahl_hidden_1, plot_amdahl_hidden_2
def plot_amdahl(parts, speeds):
    _, ax = plt.subplots(figsize=(7, 4.2), layout="constrained")
    xs = sorted(speeds)
    for p, style in zip(parts, ["-", "--", "-.", ":"]):
        ax.plot(xs, [amdahl(p, s) for s in xs], style, label=f"p = {p}")
    ax.set_xscale("log")
    ax.set_xlabel("s")
    ax.set_ylabel("speed-up")
    ax.legend()
    return ax
