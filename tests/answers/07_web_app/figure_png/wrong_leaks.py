"""pyplot, never closed: one more figure per visitor."""
# fails: figure_png_visible, figure_png_hidden_1
def figure_png(values):
    fig, ax = plt.subplots()
    ax.bar(list(values), list(values.values()))
    ax.set_ylim(0, 1)
    buf = io.BytesIO()
    fig.savefig(buf, format="png")
    return buf.getvalue()
