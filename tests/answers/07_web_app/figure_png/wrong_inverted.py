"""The scale runs from 1 to 0."""
# fails: figure_png_hidden_3
def figure_png(values):
    labels, shares = list(values), list(values.values())
    figure = Figure(figsize=(5, 3), layout="constrained")
    ax = figure.subplots()
    ax.bar(labels, shares, color="#0072B2")
    ax.set_ylim(1, 0)
    ax.set_ylabel("share")
    file = io.BytesIO()
    figure.savefig(file, format="png")
    return file.getvalue()
