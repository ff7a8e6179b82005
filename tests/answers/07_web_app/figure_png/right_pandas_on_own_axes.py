"""pandas draws into the Axes of a Figure of its own; largest share on top."""
def figure_png(values):
    figure = Figure(figsize=(5, 2.5), layout="constrained")
    ax = figure.add_subplot()
    pd.Series(values).sort_values().plot.barh(ax=ax, xlim=(0, 1), color="0.4")
    with io.BytesIO() as file:
        figure.savefig(file, format="png", dpi=120)
        return file.getvalue()
