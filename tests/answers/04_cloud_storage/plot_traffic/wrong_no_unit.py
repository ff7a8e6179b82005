"""Leaves the unit out of the axis label."""
# fails: plot_traffic_visible, plot_traffic_hidden
def plot_traffic(week):
    ax = (week.set_index("run") / 1000).plot.bar()
    ax.set(xlabel="run", ylabel="uploaded")
    return ax
