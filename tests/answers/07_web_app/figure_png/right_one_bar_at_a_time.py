"""A loop draws one bar per label, settings changed only inside rc_context."""
import matplotlib

def figure_png(values):
    with matplotlib.rc_context({"font.size": 12}):
        fig = Figure()
        ax = fig.subplots()
        for i, (name, share) in enumerate(values.items()):
            ax.bar(i, share, color="steelblue")
            ax.text(i, share + 0.02, f"{share:.0%}", ha="center")
        ax.set_xticks(range(len(values)), list(values))
        ax.set_ylim(0, 1.2)
        b = io.BytesIO()
        fig.savefig(b)
    return b.getvalue()
