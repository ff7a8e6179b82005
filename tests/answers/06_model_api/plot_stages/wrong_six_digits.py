"""Rounds to six digits."""
# fails: plot_stages_hidden_1
def plot_stages(stages):
    names = [n for n, _ in stages]
    ms = [round(t, 6) for _, t in stages]
    starts = [sum(ms[:i]) for i in range(len(ms))]
    fig, ax = plt.subplots()
    ax.barh(names, ms, left=starts)
    ax.invert_yaxis()
    ax.set_xlabel("ms")
    return ax
