"""One barh per stage at numeric positions, with set_yticks."""
def plot_stages(stages):
    plt.figure(figsize=(8, 3))
    ax = plt.gca()
    start = 0
    for i, (name, ms) in enumerate(stages):
        ax.barh(-i, ms, left=start, color=f"C{i}")
        start += ms
    ax.set_yticks([-i for i in range(len(stages))], labels=[s[0] for s in stages])
    ax.set_xlim(left=0)
    ax.set_xlabel("Time [ms]")
    ax.grid(axis="x", alpha=0.3)
    return ax
