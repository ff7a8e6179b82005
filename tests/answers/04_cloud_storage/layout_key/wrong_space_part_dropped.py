"""A part of spaces alone is dropped."""
# fails: layout_key_hidden_1
def layout_key(kind, filename):
    """Return the key for `filename` in the folder `kind` (data, images or models)."""
    if kind not in ("data", "images", "models"):
        raise ValueError(f"unknown kind {kind!r}")
    parts = [p for p in filename.replace("\\", "/").split("/") if p.strip() not in ("", ".")]
    if ".." in parts:
        raise ValueError(f"{filename!r} leads out of its folder")
    if not parts:
        raise ValueError("no name is left")
    return "/".join([kind, *parts])
