"""Makes each line paler than the one before; the last is not to be seen."""
# fails: plot_amdahl_hidden_1
def plot_amdahl(parts, speeds):
    _, ax = plt.subplots()
    s = sorted(speeds)
    for k, p in enumerate(parts):
        ax.plot(s, [1 / (1 - p + p / x) for x in s], alpha=1 - k / 4 if k < 5 else 1, label=f"{p}")
    ax.legend()
    ax.set_xscale("log"); ax.set_xlabel("s"); ax.set_ylabel("x")
    return ax
