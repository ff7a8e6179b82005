"""A logarithmic scale, so that small shares can be seen."""
# fails: figure_png_hidden_3
def figure_png(values):
    fig = Figure()
    ax = fig.subplots()
    ax.barh(list(values), list(values.values()))
    ax.set_xscale("symlog")
    ax.set_xlim(0, 1)
    buf = io.BytesIO()
    fig.savefig(buf, format="png")
    return buf.getvalue()
