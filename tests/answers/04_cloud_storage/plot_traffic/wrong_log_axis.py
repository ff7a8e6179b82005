"""Uses a logarithmic axis, on which a bar has no base."""
# fails: plot_traffic_hidden
def plot_traffic(week):
    ax = (week.set_index("run") / 1000).plot.bar(logy=True)
    ax.set(xlabel="run", ylabel="kB")
    return ax
