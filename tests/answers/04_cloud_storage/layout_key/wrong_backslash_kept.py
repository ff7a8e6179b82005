"""Thinks only of / as a separator."""
# fails: layout_key_visible, layout_key_hidden_1, layout_key_hidden_2
def layout_key(kind, filename):
    if kind not in ("data", "images", "models"):
        raise ValueError(kind)
    parts = [p for p in filename.split("/") if p not in ("", ".")]
    if not parts or ".." in parts:
        raise ValueError(filename)
    return "/".join([kind] + parts)
