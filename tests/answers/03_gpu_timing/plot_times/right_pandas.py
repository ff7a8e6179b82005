"""pandas draws; a vlines collection marks the break-even."""
def plot_times(sizes, cpu_s, gpu_s, *, cpu_name, gpu_name, crossing):
    frame = pd.DataFrame({cpu_name: cpu_s, gpu_name: gpu_s}, index=sizes).sort_index()
    ax = frame.plot(logx=True, logy=True, style=["o-", "s--"], xlabel="size", ylabel="time [s]")
    if crossing is not None:
        ax.vlines(crossing, frame.min().min(), frame.max().max(), colors="grey")
    return ax
