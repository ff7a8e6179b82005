"""Leaves numbers under the bars."""
# fails: plot_traffic_hidden
def plot_traffic(week):
    x = np.arange(len(week))
    fig, ax = plt.subplots()
    ax.bar(x - 0.2, week["copy_all"] / 1000, 0.4, label="copy")
    ax.bar(x + 0.2, week["sync"] / 1000, 0.4, label="sync")
    ax.set(xlabel="run", ylabel="kB")
    ax.legend()
    return ax
