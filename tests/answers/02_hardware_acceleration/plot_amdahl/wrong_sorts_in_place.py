"""Sorts the caller's list of speeds."""
# fails: plot_amdahl_hidden_1
def plot_amdahl(parts, speeds):
    _, ax = plt.subplots(figsize=(7, 4.2), layout="constrained")
    speeds.sort()
    for p in parts:
        ax.plot(speeds, [amdahl(p, s) for s in speeds], label=f"p = {p}")
    ax.set_xscale("log")
    ax.set_xlabel("s")
    ax.set_ylabel("speed-up")
    ax.legend()
    return ax
