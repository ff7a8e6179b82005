"""The legend names the wrong bars."""
# fails: plot_traffic_hidden
def plot_traffic(week):
    fig, ax = plt.subplots()
    x = np.arange(len(week))
    ax.bar(x - 0.2, week["copy_all"] / 1000, 0.4)
    ax.bar(x + 0.2, week["sync"] / 1000, 0.4)
    ax.set_xticks(x, week["run"])
    ax.set(xlabel="run", ylabel="sent (kB)")
    ax.legend(["sync", "copy_all"])
    return ax
