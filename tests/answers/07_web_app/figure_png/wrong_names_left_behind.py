"""Sorts the shares and leaves the names where they were."""
# fails: figure_png_hidden_2
def figure_png(values):
    fig = Figure()
    ax = fig.subplots()
    ax.bar(list(values), sorted(values.values(), reverse=True))
    ax.set_ylim(0, 1)
    buf = io.BytesIO()
    fig.savefig(buf, format="png")
    return buf.getvalue()
