"""Sorts the caller's own list."""
# fails: plot_stages_hidden_1
def plot_stages(stages):
    stages.sort(key=lambda s: -s[1])
    names = [s[0] for s in stages]
    ms = [s[1] for s in stages]
    starts = np.cumsum([0] + ms[:-1])
    fig, ax = plt.subplots()
    ax.barh(names, ms, left=starts)
    ax.invert_yaxis()
    ax.set_xlabel("time (ms)")
    return ax
