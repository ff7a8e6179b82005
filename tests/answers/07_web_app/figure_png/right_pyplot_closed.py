"""pyplot after all, but puts everything back as it was."""
def figure_png(values):
    before = plt.gcf().number if plt.get_fignums() else None
    fig, ax = plt.subplots(figsize=(5, 3))
    try:
        ax.bar(list(values.keys()), list(values.values()), color="tab:blue")
        ax.set_ylim(0, 1)
        ax.set_ylabel("share")
        buffer = io.BytesIO()
        plt.savefig(buffer, format="png", bbox_inches="tight")
        return buffer.getvalue()
    finally:
        plt.close(fig)
        if before is not None:
            plt.figure(before)
