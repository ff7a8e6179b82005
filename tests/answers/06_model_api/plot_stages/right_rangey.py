"""Numbers on the y axis, one barh per stage."""
def plot_stages(stages):
    fig = plt.figure(figsize=(6, 3))
    axes = fig.add_subplot()
    begin = 0.0
    for row, (name, ms) in enumerate(stages):
        axes.barh(-row, ms, left=begin, color="C0", height=0.6)
        begin += ms
    axes.set_yticks([-row for row in range(len(stages))], labels=[s[0] for s in stages])
    axes.set(xlabel="Milliseconds since arrival", title="One request")
    axes.set_xlim(left=0)
    axes.spines["right"].set_visible(False)
    return axes
