"""With more than ten runs only every second name or fewer is shown, for tidiness."""
# fails: plot_traffic_hidden
def plot_traffic(week):
    """Draw both series of `week` as grouped bars in kB; return the Axes."""
    _, ax = plt.subplots(layout="constrained")
    x = np.arange(len(week))
    ax.bar(x - 0.2, week["copy_all"].to_numpy() / 1000, 0.4, label="copy_all")
    ax.bar(x + 0.2, week["sync"].to_numpy() / 1000, 0.4, label="sync")
    step = 1 + (len(week) - 1) // 10
    ax.set_xticks(x[::step], list(week["run"])[::step])
    ax.set_ylim(bottom=0)
    ax.set_xlabel("run")
    ax.set_ylabel("kB per run")
    ax.legend()
    return ax
