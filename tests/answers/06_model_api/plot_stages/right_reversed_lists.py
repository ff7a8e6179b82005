"""Turns the lists round instead of the axis."""
def plot_stages(stages):
    fig, ax = plt.subplots()
    labels, durations = zip(*stages)
    ends = np.cumsum(durations)
    begins = ends - np.array(durations)
    ax.barh(labels[::-1], durations[::-1], left=begins[::-1], color="tab:blue", height=0.6)
    ax.set_xlabel("milliseconds")
    return ax
