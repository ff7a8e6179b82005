"""Draws the bars sideways."""
# fails: plot_traffic_visible, plot_traffic_hidden
def plot_traffic(week):
    ax = (week.set_index("run") / 1000).plot.barh()
    ax.set(xlabel="kB", ylabel="run, kB")
    return ax
