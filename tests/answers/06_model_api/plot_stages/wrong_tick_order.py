"""Finds a bar's place by its length: equal lengths share one."""
# fails: plot_stages_hidden_1
def plot_stages(stages):
    fig, ax = plt.subplots()
    names = [name for name, _ in stages]
    lengths = [ms for _, ms in stages]
    starts = [sum(lengths[:i]) for i in range(len(lengths))]
    places = [lengths.index(ms) for ms in lengths]
    ax.barh(places, lengths, left=starts)
    ax.set_yticks(places, labels=names)
    ax.invert_yaxis()
    ax.set_xlim(left=0)
    ax.set_xlabel("time in ms")
    return ax
