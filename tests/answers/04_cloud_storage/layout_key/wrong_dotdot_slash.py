"""Looks for "../" only."""
# fails: layout_key_hidden_2
def layout_key(kind, filename):
    if kind not in ("data", "images", "models"):
        raise ValueError(kind)
    name = filename.replace("\\", "/")
    if "../" in name:
        raise ValueError(filename)
    parts = [p for p in name.split("/") if p not in ("", ".", "..")]
    if not parts:
        raise ValueError(filename)
    return "/".join([kind, *parts])
