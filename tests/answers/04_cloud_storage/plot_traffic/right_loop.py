"""Draws bar by bar, on a Figure of its own."""
from matplotlib.figure import Figure


def plot_traffic(week):
    ax = Figure(figsize=(6, 3)).subplots()
    for i, (_, row) in enumerate(week.iterrows()):
        first = i == 0
        ax.bar(2 * i + 0.5, row["copy_all"] / 1e3, width=0.6, color="#0072B2",
               label="copy_all" if first else None)
        ax.bar(2 * i + 1.2, row["sync"] / 1e3, width=0.6, color="#E69F00",
               label="sync" if first else None)
    ax.set_xticks([2 * i + 0.85 for i in range(len(week))])
    ax.set_xticklabels(list(week["run"]))
    ax.set_xlabel("Run")
    ax.set_ylabel("Uploaded, kB")
    ax.legend()
    return ax
