"""Draws seconds when it took long."""
# fails: plot_stages_hidden_2
def plot_stages(stages):
    fig, ax = plt.subplots()
    names = [name for name, _ in stages]
    lengths = [ms for _, ms in stages]
    if sum(lengths) > 10_000:
        lengths = [ms / 1000 for ms in lengths]
    starts = [sum(lengths[:i]) for i in range(len(lengths))]
    places = list(range(len(names)))
    ax.barh(places, lengths, left=starts)
    ax.set_yticks(places, labels=names)
    ax.invert_yaxis()
    ax.set_xlim(left=0)
    ax.set_xlabel("time in ms")
    return ax
