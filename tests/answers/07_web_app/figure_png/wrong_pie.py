"""A pie: no bars."""
# fails: figure_png_visible, figure_png_hidden_2, figure_png_hidden_3
def figure_png(values):
    fig = Figure()
    ax = fig.subplots()
    ax.pie(list(values.values()), labels=list(values))
    buf = io.BytesIO()
    fig.savefig(buf, format="png")
    return buf.getvalue()
