"""Returns the figure instead of the axes."""
# fails: plot_traffic_visible, plot_traffic_hidden
def plot_traffic(week):
    x = np.arange(len(week))
    fig, ax = plt.subplots()
    ax.bar(x - 0.2, week["copy_all"] / 1000, 0.4, label="copy")
    ax.bar(x + 0.2, week["sync"] / 1000, 0.4, label="sync")
    ax.set_xticks(x, week["run"])
    ax.set(xlabel="run", ylabel="kB")
    ax.legend()
    return fig
