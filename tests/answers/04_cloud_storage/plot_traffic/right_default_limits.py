"""Leaves the limits to Matplotlib, which begins bars at zero where one of them has a height."""
def plot_traffic(week):
    """Draw both series of `week` as grouped bars in kB; return the Axes."""
    _, ax = plt.subplots(layout="constrained")
    x = np.arange(len(week))
    for shift, name, color in (
        (-0.2, "copy_all", "#0072B2"),
        (0.2, "sync", "#E69F00"),
    ):
        ax.bar(x + shift, week[name].to_numpy() / 1000, 0.4, color=color, label=name)
    ax.set_xticks(x, labels=week["run"])
    ax.set_xlabel("run")
    ax.set_ylabel("traffic (kB)")
    ax.legend()
    return ax
