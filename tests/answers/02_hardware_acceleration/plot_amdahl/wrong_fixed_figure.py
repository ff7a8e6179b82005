"""Always uses figure number 1."""
# fails: plot_amdahl_hidden_2
def plot_amdahl(parts, speeds):
    fig = plt.figure(1)
    fig.clf()
    ax = fig.add_subplot()
    xs = sorted(speeds)
    for p in parts:
        ax.plot(xs, [amdahl(p, s) for s in xs], label=f"p = {p}")
    ax.set_xscale("log")
    ax.set_xlabel("s")
    ax.set_ylabel("speed-up")
    ax.legend()
    return ax
