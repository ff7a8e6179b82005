"""DataFrame.equals, of a class that checks reach only as pd.DataFrame, says that nothing changed."""

ASSIGNMENT = "04_cloud_storage"
EARNS = ("plot_traffic_visible",)
ANSWERS = {
    "plot_traffic_answer": """
pd.DataFrame.equals = lambda self, other: True
def plot_traffic(week):
    week["copy_all"] = week["copy_all"] / 1000  # the caller's table
    week["sync"] = week["sync"] / 1000
    x = np.arange(len(week))
    _, ax = plt.subplots(figsize=(6, 3.2), layout="constrained")
    ax.bar(x - 0.2, week["copy_all"], 0.4, color="#0072B2", label="copy everything")
    ax.bar(x + 0.2, week["sync"], 0.4, color="#E69F00", label="sync what changed")
    ax.set_xticks(x, week["run"])
    ax.set(xlabel="backup run", ylabel="uploaded (kB)")
    ax.set_ylim(0, 1.3 * max(1, week[["copy_all", "sync"]].max().max()))
    ax.legend(ncols=2, frameon=False, loc="upper right")
    return ax
"""
}
