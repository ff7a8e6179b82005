"""Makes a folder of any kind that comes along."""
# fails: layout_key_hidden_2
def layout_key(kind, filename):
    parts = [p for p in filename.replace("\\", "/").split("/") if p not in ("", ".")]
    if not parts or ".." in parts:
        raise ValueError(filename)
    return "/".join([kind, *parts])
