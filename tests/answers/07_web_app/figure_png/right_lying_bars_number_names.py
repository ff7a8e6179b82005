"""Lying bars by number, names as ticks, room for numbers at their ends."""
def figure_png(values):
    """A bar chart of {label: share} as the bytes of a PNG; leaves nothing in pyplot."""
    figure = Figure(figsize=(6, 1 + 0.4 * len(values)), dpi=120, layout="tight")
    ax = figure.add_subplot(1, 1, 1)
    places = range(len(values))
    ax.barh(places, [values[label] for label in values], color="#0072B2")
    ax.set_yticks(places, labels=list(values))
    ax.invert_yaxis()
    ax.set(xlim=(0, 1.15), xlabel="share of probability")
    for place, share in zip(places, values.values()):
        ax.text(share + 0.02, place, f"{share:.2f}", va="center")
    with io.BytesIO() as file:
        figure.savefig(file, format="png")
        return file.getvalue()
