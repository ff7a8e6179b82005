"""The x axis ends at the total, rounded, which may lie before the last bar's end."""
# fails: plot_stages_hidden_2
def plot_stages(stages):
    """Draw the stages of a request as a timeline of horizontal bars; returns the Axes."""
    names, lengths = zip(*stages)
    ends = np.cumsum(lengths)
    fig, ax = plt.subplots()
    ax.barh(names, lengths, left=ends - np.array(lengths))
    ax.invert_yaxis()
    ax.set_xlim(0, max(0.1, round(float(ends[-1]), 1)))
    ax.set_xlabel("time (ms)")
    return ax
