"""Bars begin a little above 0."""
# fails: figure_png_hidden_2
def figure_png(values):
    labels, shares = list(values), list(values.values())
    figure = Figure(figsize=(5, 3), layout="constrained")
    ax = figure.subplots()
    ax.bar(labels, shares, bottom=0.02, color="#0072B2")
    ax.set_ylim(0, 1)
    ax.set_ylabel("share")
    file = io.BytesIO()
    figure.savefig(file, format="png")
    return file.getvalue()
