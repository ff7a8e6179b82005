"""Drops a drive letter."""
# fails: layout_key_hidden_1
def layout_key(kind, filename):
    if kind not in ("data", "images", "models"):
        raise ValueError(kind)
    name = re.sub(r"^[A-Za-z]:", "", filename)
    parts = [p for p in re.split(r"[/\\]", name) if p not in ("", ".")]
    if ".." in parts or not parts:
        raise ValueError(filename)
    return "/".join([kind, *parts])
