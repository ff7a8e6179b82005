"""Rounds the bars to six digits."""
# fails: figure_png_hidden_2
def figure_png(values):
    figure = Figure(figsize=(6, 3), layout="constrained")
    ax = figure.subplots()
    ax.bar(list(values), [round(v, 6) for v in values.values()])
    ax.set_ylim(0, 1)
    ax.set_ylabel("share")
    file = io.BytesIO()
    figure.savefig(file, format="png")
    return file.getvalue()
