"""The axis ends at 100."""
# fails: plot_traffic_hidden
def plot_traffic(week):
    fig, ax = plt.subplots()
    x = np.arange(len(week))
    ax.bar(x - 0.2, week["copy_all"] / 1000, 0.4, label="copy_all")
    ax.bar(x + 0.2, week["sync"] / 1000, 0.4, label="sync")
    ax.set_xticks(x, week["run"])
    ax.set(xlabel="run", ylabel="sent (kB)", ylim=(0, 100))
    ax.legend()
    return ax
