"""Sorts the runs by name first."""
# fails: plot_traffic_hidden
def plot_traffic(week):
    ax = (week.set_index("run").sort_index() / 1000).plot.bar()
    ax.set(xlabel="run", ylabel="kB")
    return ax
