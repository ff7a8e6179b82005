"""Draws a figure each time, and returns the bytes of the very first one."""
# fails: figure_png_hidden_2, figure_png_hidden_3
FIRST = []


def figure_png(values):
    figure = Figure(figsize=(5, 1 + 0.4 * len(values)), dpi=110, layout="constrained")
    ax = figure.subplots()
    ax.barh(list(values), list(values.values()))
    ax.set_xlim(0, 1.1)
    file = io.BytesIO()
    figure.savefig(file, format="png")
    FIRST.append(file.getvalue())
    return FIRST[0]
