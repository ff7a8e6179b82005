"""Upright bars with a legend, a grid and a line at one half."""
def figure_png(values):
    f = Figure((5, 3.2), dpi=90)
    axes = f.add_subplot()
    axes.bar(values.keys(), values.values(), label="share", color="teal")
    axes.axhline(0.5, color="black", linestyle=":", label="one half")
    axes.set_ylim(0, 1.2)
    axes.grid(axis="y")
    axes.legend(loc="upper right")
    with io.BytesIO() as out:
        f.savefig(out, format="png", bbox_inches="tight")
        return out.getvalue()
