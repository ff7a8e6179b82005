"""Leaves the name out where there is a single stage."""
# fails: plot_stages_hidden_2
def plot_stages(stages):
    names, lengths = zip(*stages, strict=True)
    starts = np.cumsum((0, *lengths[:-1]))
    _, ax = plt.subplots()
    ax.barh(range(len(names)), lengths, left=starts)
    ax.set_yticks(range(len(names)), names if len(names) > 1 else [""])
    ax.invert_yaxis()
    ax.set_xlim(0, 1.05 * sum(lengths))
    ax.set_xlabel("ms")
    return ax
