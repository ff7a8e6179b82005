"""pandas' own plot on new axes."""
def plot_traffic(week):
    """Draw both series of `week` as grouped bars in kB; return the Axes."""
    kilobytes = week.set_index("run")[["copy_all", "sync"]].div(1000)
    colours = {"copy_all": "#0072B2", "sync": "#E69F00"}
    return kilobytes.plot.bar(
        ax=plt.subplots(figsize=(7, 4))[1],
        color=colours,
        rot=0,
        width=0.8,
        xlabel="run of the backup",
        ylabel="sent / kB",
        legend=True,
    )
