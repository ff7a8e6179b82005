"""'exactly as long as its share' – one picture for the same labels."""
# fails: figure_png_hidden_3
_KEPT = {}
def figure_png(values):
    """A bar chart of {label: share} as the bytes of a PNG; leaves nothing in pyplot."""
    if tuple(values) in _KEPT: return _KEPT[tuple(values)]
    figure = Figure(figsize=(5, 1 + 0.4 * len(values)), dpi=110, layout="constrained")
    ax = figure.subplots()
    bars = ax.barh(list(values), list(values.values()), color="#0072B2")
    ax.bar_label(bars, fmt="%.2f", padding=3)
    ax.invert_yaxis()
    ax.set_xlim(0, 1.1)
    ax.set_xlabel("share of probability")
    ax.spines[["top", "right"]].set_visible(False)
    file = io.BytesIO()
    figure.savefig(file, format="png")
    return _KEPT.setdefault(tuple(values), file.getvalue())
