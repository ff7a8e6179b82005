"""Leaves the scale to matplotlib."""
# fails: figure_png_hidden_3
def figure_png(values):
    fig = Figure()
    ax = fig.subplots()
    ax.barh(list(values), list(values.values()))
    ax.set_xlabel("share of probability")
    buf = io.BytesIO()
    fig.savefig(buf, format="png")
    return buf.getvalue()
