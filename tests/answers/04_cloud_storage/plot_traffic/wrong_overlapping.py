"""Bars that overlap."""
# fails: plot_traffic_hidden
def plot_traffic(week):
    """Draw both series of `week` as grouped bars in kB; return the Axes."""
    ### BEGIN SOLUTION
    x = np.arange(len(week))
    _, ax = plt.subplots(figsize=(6, 3.2), layout="constrained")
    ax.bar(
        x - 0.2, week["copy_all"] / 1000, 0.7, color="#0072B2", label="copy everything"
    )
    ax.bar(
        x + 0.2, week["sync"] / 1000, 0.4, color="#E69F00", label="sync what changed"
    )
    ax.set_xticks(x, week["run"])
    ax.set(xlabel="backup run", ylabel="uploaded (kB)")
    ax.set_ylim(0, 1.3 * max(1, week[["copy_all", "sync"]].max().max() / 1000))
    ax.legend(ncols=2, frameon=False, loc="upper right")
    ax.spines[["top", "right"]].set_visible(False)
    return ax
    ### END SOLUTION
