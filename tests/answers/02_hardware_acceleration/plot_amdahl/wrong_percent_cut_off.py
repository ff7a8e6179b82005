"""Cuts a percentage after one digit, which makes 28.9 of 29."""
# fails: plot_amdahl_hidden_2
def plot_amdahl(parts, speeds):
    _, ax = plt.subplots(figsize=(7, 4.2), layout="constrained")
    colours = ["#0072B2", "#D55E00", "#009E73", "#CC79A7", "#56B4E9"]
    markers = ["o", "s", "^", "D", "v"]
    xs = sorted(speeds)
    for p, colour, marker in zip(parts, colours, markers):
        percent = math.floor(100 * p * 10) / 10
        ys = [amdahl(p, s) for s in xs]
        ax.plot(xs, ys, color=colour, marker=marker, label=f"p = {percent} %")
    ax.set_xscale("log")
    ax.set_xlabel("speed-up of the part, s")
    ax.set_ylabel("speed-up of the whole program")
    ax.legend()
    return ax
