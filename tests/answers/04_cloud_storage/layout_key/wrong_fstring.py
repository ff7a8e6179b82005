"""Glues kind and name together and leaves slashes where they are."""
# fails: layout_key_hidden_1, layout_key_hidden_2
def layout_key(kind, filename):
    if kind not in ("data", "images", "models"):
        raise ValueError(kind)
    if not filename or ".." in filename.replace("\\", "/").split("/"):
        raise ValueError(filename)
    return f"{kind}/{filename}".replace("\\", "/")
