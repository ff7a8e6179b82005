"""Builds a table and lets pandas draw, from slow to fast."""
import pandas as pd

def plot_frontier(offers, best):
    df = pd.DataFrame(offers)
    df["usd"] = df["hours"] * df["usd_per_hour"]
    _, ax = plt.subplots()
    df.plot.scatter(x="hours", y="usd", ax=ax, c="grey")
    front = df[df["name"].isin(best)].sort_values("hours", ascending=False)
    front.plot(x="hours", y="usd", ax=ax, legend=False, marker="s")
    for row in front.itertuples():
        ax.annotate(row.name, (row.hours, row.usd))
    ax.set_xlabel("time [h]")
    ax.set_ylabel("cost [$]")
    return ax
