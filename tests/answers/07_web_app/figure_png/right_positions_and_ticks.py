"""A Figure with explicit positions, its own canvas, cleared afterwards."""
from matplotlib.backends.backend_agg import FigureCanvasAgg

def figure_png(values):
    fig = Figure(figsize=(6, 4), dpi=80)
    canvas = FigureCanvasAgg(fig)
    ax = fig.add_subplot(111)
    labels, shares = zip(*values.items())
    pos = np.arange(len(labels))
    ax.bar(pos, shares, width=0.6, color="#D55E00")
    ax.set_xticks(pos)
    ax.set_xticklabels(labels, rotation=20)
    ax.set(ylim=(0, 1.05), ylabel="probability")
    ax.grid(axis="y", alpha=0.3)
    out = io.BytesIO()
    canvas.print_png(out)
    png = out.getvalue()
    fig.clear()
    return png
