"""A Figure without pyplot; DataFrame for the sums; y limits turned by hand."""
from matplotlib.figure import Figure


def plot_stages(stages):
    df = pd.DataFrame(stages, columns=["stage", "ms"])
    df["start"] = df["ms"].cumsum() - df["ms"]
    ax = Figure(figsize=(6, 3)).add_subplot()
    ax.barh(df.index, df["ms"], left=df["start"], tick_label=df["stage"])
    ax.set_ylim(len(df) - 0.5, -0.5)
    ax.set(xlabel="elapsed time in ms", title="One request")
    return ax
