"""Tidies spaces at the ends."""
# fails: layout_key_hidden_1
def layout_key(kind, filename):
    if kind not in ("data", "images", "models"):
        raise ValueError(kind)
    parts = [p.strip() for p in re.split(r"[/\\]", filename)]
    parts = [p for p in parts if p not in ("", ".")]
    if ".." in parts or not parts:
        raise ValueError(filename)
    return "/".join([kind, *parts])
