"""A second set of bars behind the first, on an axis of its own."""
# fails: figure_png_hidden_2
def figure_png(values):
    """A bar chart of {label: share} as the bytes of a PNG; leaves nothing in pyplot."""
    figure = Figure(figsize=(5, 1 + 0.4 * len(values)), dpi=110, layout="constrained")
    ax = figure.subplots()
    bars = ax.barh(list(values), list(values.values()), color="#0072B2")
    ax.bar_label(bars, fmt="%.2f", padding=3)
    ax.twiny().barh(list(values), [1 - x for x in values.values()], color="#eee", zorder=0)
    ax.invert_yaxis()
    ax.set_xlim(0, 1.1)
    ax.set_xlabel("share of probability")
    ax.spines[["top", "right"]].set_visible(False)
    file = io.BytesIO()
    figure.savefig(file, format="png")
    return file.getvalue()
