"""The limit is that of the sync."""
# fails: plot_traffic_hidden
def plot_traffic(week):
    _, ax = plt.subplots()
    x = np.arange(len(week))
    for shift, name in ((-0.2, "copy_all"), (0.2, "sync")):
        ax.bar(x + shift, week[name].to_numpy() / 1000, 0.4, label=name)
    ax.set_ylim(0, max(81, 1.05 * week["sync"].max() / 1000))
    ax.set_xticks(x, list(week["run"]))
    ax.set_xlabel("run")
    ax.set_ylabel("sent, kB")
    ax.legend()
    return ax
