"""Begins every key with a slash, as a path on disk would."""
# fails: layout_key_visible, layout_key_hidden_1
def layout_key(kind, filename):
    if kind not in ("data", "images", "models"):
        raise ValueError(kind)
    parts = [p for p in filename.replace("\\", "/").split("/") if p not in ("", ".")]
    if not parts or ".." in parts:
        raise ValueError(filename)
    return "/" + kind + "/" + "/".join(parts)
