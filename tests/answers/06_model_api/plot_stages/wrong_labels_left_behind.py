"""Turns the bars round but not the labels."""
# fails: plot_stages_hidden_1
def plot_stages(stages):
    names = [s[0] for s in stages]
    ms = [s[1] for s in stages]
    starts = np.cumsum([0] + ms[:-1])
    fig, ax = plt.subplots()
    pos = np.arange(len(ms))
    ax.barh(pos, ms[::-1], left=starts[::-1])
    ax.set_yticks(pos, labels=names)
    ax.set_xlabel("time (ms)")
    return ax
