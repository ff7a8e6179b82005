"""Decodes %20 as if the name came from a web address."""
# fails: layout_key_hidden_1
def layout_key(kind, filename):
    """Return the key for `filename` in the folder `kind` (data, images or models)."""
    if kind not in ("data", "images", "models"):
        raise ValueError(f"unknown kind: {kind!r}")
    parts = [p for p in __import__("urllib.parse").parse.unquote(filename).replace("\\", "/").split("/") if p not in ("", ".")]
    if not parts or ".." in parts:
        raise ValueError(f"not a file below {kind}/: {filename!r}")
    return "/".join([kind, *parts])
