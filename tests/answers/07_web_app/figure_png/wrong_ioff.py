"""Switches pyplot's interactive mode off."""
# fails: figure_png_hidden_1
def figure_png(values):
    plt.ioff()
    figure = Figure(figsize=(6, 3), layout="constrained")
    ax = figure.subplots()
    ax.bar(list(values), list(values.values()))
    ax.set_ylim(0, 1)
    ax.set_ylabel("share")
    file = io.BytesIO()
    figure.savefig(file, format="png")
    return file.getvalue()
