"""Gives nothing at all, and leaves nothing behind."""
# fails: figure_png_visible, figure_png_hidden_1, figure_png_hidden_2, figure_png_hidden_3
def figure_png(values):
    return None
