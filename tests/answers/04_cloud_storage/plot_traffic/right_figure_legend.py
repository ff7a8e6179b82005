"""A legend of the figure."""
def plot_traffic(week):
    fig, ax = plt.subplots(layout="constrained")
    for shift, name, colour in [(-0.2, "copy_all", "#0072B2"), (0.2, "sync", "#E69F00")]:
        ax.bar([i + shift for i in range(len(week))], week[name].to_numpy() / 1000, width=0.4, label=name, color=colour)
    ax.set_xticks(range(len(week)))
    ax.set_xticklabels(week["run"], rotation=30)
    ax.set_ylim(0, None)
    ax.set_xlabel("Run")
    ax.set_ylabel("Sent / kB")
    fig.legend(loc="outside upper right")
    return ax
