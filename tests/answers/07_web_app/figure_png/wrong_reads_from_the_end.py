"""Reads the buffer from where writing stopped: nothing comes."""
# fails: figure_png_visible
def figure_png(values):
    fig = Figure()
    ax = fig.subplots()
    ax.barh(list(values), list(values.values()))
    ax.set_xlim(0, 1)
    buf = io.BytesIO()
    fig.savefig(buf, format="png")
    return buf.read()
