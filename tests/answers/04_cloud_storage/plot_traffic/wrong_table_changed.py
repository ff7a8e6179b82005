"""Divides the caller's table in place."""
# fails: plot_traffic_hidden
def plot_traffic(week):
    week["copy_all"] = week["copy_all"] / 1000
    week["sync"] = week["sync"] / 1000
    ax = week.set_index("run").plot.bar()
    ax.set(xlabel="run", ylabel="kB")
    return ax
