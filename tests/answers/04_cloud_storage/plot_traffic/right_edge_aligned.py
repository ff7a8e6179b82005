"""Bars aligned at their edge, touching in the middle."""
def plot_traffic(week):
    fig, ax = plt.subplots()
    pos = np.arange(len(week))
    kb = week[["copy_all", "sync"]].to_numpy() / 1000
    ax.bar(pos, kb[:, 0], width=-0.35, align="edge", label="without sync")
    ax.bar(pos, kb[:, 1], width=0.35, align="edge", label="with sync", hatch="//")
    ax.set(xticks=pos, xlabel="backup", ylabel="traffic in kB")
    ax.set_xticklabels(week["run"])
    ax.legend(loc="best")
    return ax
