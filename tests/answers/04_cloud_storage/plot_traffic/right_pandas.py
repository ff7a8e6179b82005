"""Lets pandas draw the bars from the scaled table."""
def plot_traffic(week):
    table = week.set_index("run")[["copy_all", "sync"]] / 1000
    ax = table.plot.bar(rot=0, color=["#0072B2", "#E69F00"])
    ax.set_ylabel("data sent [kB]")
    ax.set_xlabel("run")
    ax.legend(["everything", "only changes"])
    return ax
