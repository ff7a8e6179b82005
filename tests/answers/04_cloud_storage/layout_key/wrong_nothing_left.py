"""Forgets the name in which nothing is left."""
# fails: layout_key_hidden_2
def layout_key(kind, filename):
    if kind not in ("data", "images", "models"):
        raise ValueError(kind)
    parts = [p for p in filename.replace("\\", "/").split("/") if p not in ("", ".")]
    if ".." in parts:
        raise ValueError(filename)
    return kind + "/" + "/".join(parts)
