"""The limit is that of the full copy."""
# fails: plot_traffic_hidden
def plot_traffic(week):
    _, ax = plt.subplots()
    x = np.arange(len(week))
    ax.bar(x - 0.2, week["copy_all"] / 1000, 0.4, label="copy_all")
    ax.bar(x + 0.2, week["sync"] / 1000, 0.4, label="sync")
    ax.set_xticks(x, week["run"])
    ax.set_ylim(0, max(1, 1.05 * week["copy_all"].max() / 1000))
    ax.set_xlabel("run")
    ax.set_ylabel("traffic in kB")
    ax.legend()
    return ax
