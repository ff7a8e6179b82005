"""Calls matplotlib.use, as many answers on the web do."""
# fails: figure_png_hidden_1
def figure_png(values):
    import matplotlib

    matplotlib.use("Agg")
    figure = Figure(figsize=(6, 3), layout="constrained")
    ax = figure.subplots()
    ax.bar(list(values), list(values.values()))
    ax.set_ylim(0, 1)
    ax.set_ylabel("share")
    file = io.BytesIO()
    figure.savefig(file, format="png")
    return file.getvalue()
