"""Writes the unit with a capital K, which is another one (1024 bytes)."""
# fails: plot_traffic_visible, plot_traffic_hidden
def plot_traffic(week):
    fig, ax = plt.subplots()
    x = np.arange(len(week))
    ax.bar(x - 0.2, week["copy_all"] / 1000, 0.4, label="all")
    ax.bar(x + 0.2, week["sync"] / 1000, 0.4, label="sync")
    ax.set_xticks(x, week["run"])
    ax.set_xlabel("run")
    ax.set_ylabel("sent [KB]")
    ax.legend()
    return ax
