"""Draws with plt.bar into whatever figure is current, then clears it."""
# fails: figure_png_visible, figure_png_hidden_1
def figure_png(values):
    plt.figure(1)
    plt.cla()
    plt.bar(list(values), list(values.values()))
    plt.ylim(0, 1)
    buf = io.BytesIO()
    plt.savefig(buf, format="png")
    return buf.getvalue()
