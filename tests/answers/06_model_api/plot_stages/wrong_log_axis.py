"""A logarithmic x axis."""
# fails: plot_stages_hidden_2
def plot_stages(stages):
    names = [s[0] for s in stages]
    ms = [s[1] for s in stages]
    starts = np.cumsum([0] + ms[:-1])
    fig, ax = plt.subplots()
    ax.barh(names, ms, left=starts)
    ax.invert_yaxis()
    ax.set_xlabel("time (ms)")
    ax.set_xscale("log")
    ax.set_xlim(0.01, 100)
    return ax
