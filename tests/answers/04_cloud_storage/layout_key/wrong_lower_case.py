"""Tidies names by lower case and underscores, so other files are found."""
# fails: layout_key_hidden_1
def layout_key(kind, filename):
    if kind not in ("data", "images", "models"):
        raise ValueError(kind)
    name = filename.replace("\\", "/").lower().replace(" ", "_")
    parts = [p for p in name.split("/") if p not in ("", ".")]
    if not parts or ".." in parts:
        raise ValueError(filename)
    return "/".join([kind, *parts])
