"""Joins with os.path.join, as for a path on disk."""
# fails: layout_key_hidden_1, layout_key_hidden_2
def layout_key(kind, filename):
    if kind not in ("data", "images", "models"):
        raise ValueError(kind)
    filename = filename.replace("\\", "/")
    if ".." in filename.split("/"):
        raise ValueError(filename)
    return os.path.join(kind, filename)
