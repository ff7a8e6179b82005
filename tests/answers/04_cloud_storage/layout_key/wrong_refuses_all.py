"""Refuses whatever it is given."""
# fails: layout_key_visible, layout_key_hidden_1, layout_key_hidden_2
def layout_key(kind, filename):
    raise ValueError(filename)
