"""plt.figure and pandas for the order, vlines for the break-even, names as texts at the lines."""
def plot_times(sizes, cpu_s, gpu_s, *, cpu_name, gpu_name, crossing):
    table = pd.DataFrame({"cpu": cpu_s, "gpu": gpu_s}, index=list(sizes)).sort_index()
    figure = plt.figure(layout="constrained")
    ax = figure.add_subplot(xscale="log", yscale="log")
    ax.set(xlabel="problem size", ylabel="time / s")
    styles = {"cpu": (cpu_name, "#0072B2", "o"), "gpu": (gpu_name, "#D55E00", "D")}
    for column, (name, colour, marker) in styles.items():
        times = table[column].to_numpy()
        ax.plot(table.index.to_numpy(), times, color=colour, marker=marker)
        ax.annotate(name, (table.index[0], times[0]), color=colour)
    if crossing is not None:
        ax.vlines(
            crossing, table.to_numpy().min(), table.to_numpy().max(), linestyles="dotted"
        )
    ax.set_title(f"{cpu_name} and {gpu_name}")
    return ax
