"""Draws bytes under a label that says kB."""
# fails: plot_traffic_visible, plot_traffic_hidden
def plot_traffic(week):
    x = np.arange(len(week))
    fig, ax = plt.subplots()
    ax.bar(x - 0.2, week["copy_all"], 0.4, label="copy")
    ax.bar(x + 0.2, week["sync"], 0.4, label="sync")
    ax.set_xticks(x, week["run"])
    ax.set(xlabel="run", ylabel="kB")
    ax.legend()
    return ax
