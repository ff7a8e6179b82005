"""Shows the three largest only."""
# fails: figure_png_hidden_2
def figure_png(values):
    top = sorted(values, key=values.get)[-3:]
    fig = Figure(layout="tight")
    ax = fig.subplots()
    ax.barh(top, [values[t] for t in top])
    ax.set_xlim(0, 1)
    buf = io.BytesIO()
    fig.savefig(buf, format="png")
    return buf.getvalue()
