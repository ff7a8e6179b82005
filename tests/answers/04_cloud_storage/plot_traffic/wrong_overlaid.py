"""Draws both series on the same spot."""
# fails: plot_traffic_hidden
def plot_traffic(week):
    fig, ax = plt.subplots()
    ax.bar(week["run"], week["copy_all"] / 1000, label="copy")
    ax.bar(week["run"], week["sync"] / 1000, label="sync")
    ax.set(xlabel="run", ylabel="kB")
    ax.legend()
    return ax
