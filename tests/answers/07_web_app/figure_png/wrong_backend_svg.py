"""'matplotlib's settings (`rcParams`, the backend among them) are afterwards as they were' – switches the backend for servers and leaves it so."""
# fails: figure_png_hidden_1
def figure_png(values):
    """A bar chart of {label: share} as the bytes of a PNG; leaves nothing in pyplot."""
    import matplotlib

    matplotlib.use("svg")  # no window on a server
    figure = Figure(figsize=(8, 4), layout="constrained")
    ax = figure.subplots()
    ax.barh(list(values), list(values.values()), color="#0072B2")
    ax.set_xlim(0, 1)
    ax.set_xlabel("share")
    ax.invert_yaxis()
    file = io.BytesIO()
    figure.savefig(file, format="png", dpi=100)
    return file.getvalue()
