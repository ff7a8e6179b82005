"""Lets a locator choose where names stand: at most nine of them."""
# fails: plot_traffic_hidden
def plot_traffic(week):
    from matplotlib.ticker import MaxNLocator

    names = list(week["run"])
    _, ax = plt.subplots()
    at = np.arange(len(names))
    ax.bar(at - 0.2, week["copy_all"].to_numpy() / 1000, 0.4, label="copy_all")
    ax.bar(at + 0.2, week["sync"].to_numpy() / 1000, 0.4, label="sync")
    ax.xaxis.set_major_locator(MaxNLocator(9, integer=True))
    ticks = [int(t) for t in ax.get_xticks() if 0 <= t < len(names)]
    ax.set_xticks(ticks, [names[t] for t in ticks])
    ax.set(xlabel="run", ylabel="kB", ylim=(0, None))
    ax.legend()
    return ax
