"""Sets the style for the whole process."""
# fails: figure_png_hidden_1
def figure_png(values):
    plt.rcParams["font.size"] = 14
    plt.rcParams["axes.grid"] = True
    fig = Figure()
    ax = fig.subplots()
    ax.bar(list(values), list(values.values()))
    ax.set_ylim(0, 1)
    buf = io.BytesIO()
    fig.savefig(buf, format="png")
    return buf.getvalue()
