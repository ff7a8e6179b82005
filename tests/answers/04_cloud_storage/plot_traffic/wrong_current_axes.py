"""Draws on the current axes."""
# fails: plot_traffic_hidden
def plot_traffic(week):
    ax = plt.gca()
    x = np.arange(len(week))
    ax.bar(x - 0.2, week["copy_all"] / 1000, 0.4, label="copy_all")
    ax.bar(x + 0.2, week["sync"] / 1000, 0.4, label="sync")
    ax.set_xticks(x, week["run"])
    ax.set(xlabel="run", ylabel="sent (kB)")
    ax.legend()
    return ax
