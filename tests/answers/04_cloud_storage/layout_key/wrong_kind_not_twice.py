"""Leaves a first part out that is called like the kind."""
# fails: layout_key_hidden_1
def layout_key(kind, filename):
    """Return the key for `filename` in the folder `kind` (data, images or models)."""
    if kind not in ("data", "images", "models"):
        raise ValueError(f"unknown kind {kind!r}")
    parts = [p for p in filename.replace("\\", "/").split("/") if p not in ("", ".")]
    if ".." in parts:
        raise ValueError(f"{filename!r} leads out of its folder")
    if not parts:
        raise ValueError("no name is left")
    if len(parts) > 1 and parts[0] == kind:
        parts = parts[1:]
    return "/".join([kind, *parts])
