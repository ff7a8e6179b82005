"""Fixes only the upper end of the scale; with all shares 0 the lower one is below 0."""
# fails: figure_png_hidden_3
def figure_png(values):
    figure = Figure(figsize=(7, 3.5), dpi=100, layout="constrained")
    ax = figure.subplots()
    ax.bar(list(values), list(values.values()), color="#0072B2")
    ax.set_ylim(top=1)
    ax.set_ylabel("share of probability")
    file = io.BytesIO()
    figure.savefig(file, format="png")
    return file.getvalue()
