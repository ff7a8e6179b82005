"""Takes the table's index for positions."""
# fails: plot_traffic_hidden
def plot_traffic(week):
    fig, ax = plt.subplots()
    ax.bar(week.index - 0.2, week["copy_all"] / 1000, 0.4, label="copy")
    ax.bar(week.index + 0.2, week["sync"] / 1000, 0.4, label="sync")
    ax.set_xticks(week.index, week["run"])
    ax.set(xlabel="run", ylabel="kB")
    ax.legend()
    return ax
