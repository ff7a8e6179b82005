"""plt.barh on whatever figure is open."""
# fails: plot_stages_visible, plot_stages_hidden_2
def plot_stages(stages):
    names = [s[0] for s in stages]
    ms = [s[1] for s in stages]
    starts = np.cumsum([0] + ms[:-1])
    ax = plt.gca()
    ax.barh(names, ms, left=starts)
    ax.invert_yaxis()
    ax.set_xlabel("time (ms)")
    return ax
