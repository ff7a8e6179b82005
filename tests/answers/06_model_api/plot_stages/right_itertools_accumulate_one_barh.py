"""itertools.accumulate, one barh per stage at a numbered height, limits set by hand."""
from itertools import accumulate


def plot_stages(stages):
    """Draw the stages of a request as a timeline of horizontal bars; returns the Axes."""
    names, lengths = zip(*stages, strict=True)
    edges = list(accumulate(lengths, initial=0.0))
    ax = plt.figure(figsize=(7, 3)).add_subplot()
    for place, (start, length) in enumerate(zip(edges, lengths)):
        ax.barh(y=-place, width=length, left=start, height=0.7, color="#0072B2")
    ax.set_yticks([-place for place in range(len(names))], labels=names)
    ax.set(xlim=(0, edges[-1] * 1.02), xlabel="time since the request came in / ms")
    return ax
