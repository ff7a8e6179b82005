"""A stage that took no time is left out."""
# fails: plot_stages_hidden_1
def plot_stages(stages):
    stages = [s for s in stages if s[1]]
    names = [name for name, _ in stages]
    lengths = [ms for _, ms in stages]
    starts = [sum(lengths[:n]) for n in range(len(lengths))]
    _, ax = plt.subplots()
    ax.barh(names, lengths, left=starts)
    ax.invert_yaxis()
    ax.set_xlabel("time (ms)")
    return ax
