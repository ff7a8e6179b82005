"""Keeps only the last part of a path."""
# fails: layout_key_visible, layout_key_hidden_1, layout_key_hidden_2
def layout_key(kind, filename):
    if kind not in ("data", "images", "models"):
        raise ValueError(kind)
    name = os.path.basename(filename.replace("\\", "/"))
    if name in ("", ".", ".."):
        raise ValueError(filename)
    return f"{kind}/{name}"
