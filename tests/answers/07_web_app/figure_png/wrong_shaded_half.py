"""Shades the region of a clear answer with fill_between."""
# fails: figure_png_hidden_2
def figure_png(values):
    figure = Figure(figsize=(7, 3.5), dpi=100, layout="constrained")
    ax = figure.subplots()
    ax.bar(list(values), list(values.values()), color="#0072B2")
    ax.fill_between([-0.5, len(values) - 0.5], 0.5, 1, color="#009E73", alpha=0.15)
    ax.set_ylim(0, 1)
    ax.set_ylabel("share of probability")
    file = io.BytesIO()
    figure.savefig(file, format="png")
    return file.getvalue()
