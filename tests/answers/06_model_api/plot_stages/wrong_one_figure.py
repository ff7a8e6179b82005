"""Draws on one figure, again and again."""
# fails: plot_stages_hidden_2
def plot_stages(stages):
    names = [name for name, _ in stages]
    lengths = [ms for _, ms in stages]
    starts = [sum(lengths[:n]) for n in range(len(lengths))]
    ax = plt.figure("timeline", clear=True).subplots()
    ax.barh(names, lengths, left=starts)
    ax.invert_yaxis()
    ax.set_xlabel("time (ms)")
    return ax
