"""Names the hardware in the label of the y axis and by colour words."""
def plot_times(sizes, cpu_s, gpu_s, *, cpu_name, gpu_name, crossing):
    _, ax = plt.subplots()
    order = sorted(range(len(sizes)), key=sizes.__getitem__)
    for times, colour in ((cpu_s, "blue"), (gpu_s, "orange")):
        ax.plot([sizes[i] for i in order], [times[i] for i in order], color=colour)
    ax.set(xscale="log", yscale="log")
    ax.set_xlabel(f"size (blue: {cpu_name}, orange: {gpu_name})")
    ax.set_ylabel("seconds")
    if crossing is not None:
        ax.axvline(crossing)
    return ax
