"""Stacks the two series."""
# fails: plot_traffic_hidden
def plot_traffic(week):
    ax = (week.set_index("run") / 1000).plot.bar(stacked=True)
    ax.set(xlabel="run", ylabel="kB")
    return ax
