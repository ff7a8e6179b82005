"""Sorts by length when there are many stages."""
# fails: plot_stages_hidden_1
def plot_stages(stages):
    fig, ax = plt.subplots()
    stages = sorted(stages, key=lambda s: -s[1]) if len(stages) > 5 else stages
    names = [name for name, _ in stages]
    lengths = [ms for _, ms in stages]
    starts = [sum(lengths[:i]) for i in range(len(lengths))]
    places = list(range(len(names)))
    ax.barh(places, lengths, left=starts)
    ax.set_yticks(places, labels=names)
    ax.invert_yaxis()
    ax.set_xlim(left=0)
    ax.set_xlabel("time in ms")
    return ax
