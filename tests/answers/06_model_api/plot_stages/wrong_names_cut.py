"""Cuts names at twelve characters."""
# fails: plot_stages_hidden_1
def plot_stages(stages):
    names = [name[:12] for name, _ in stages]
    lengths = [ms for _, ms in stages]
    starts = [sum(lengths[:n]) for n in range(len(lengths))]
    _, ax = plt.subplots()
    ax.barh(names, lengths, left=starts)
    ax.invert_yaxis()
    ax.set_xlabel("time (ms)")
    return ax
