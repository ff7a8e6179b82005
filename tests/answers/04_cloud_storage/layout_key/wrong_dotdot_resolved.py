"""Resolves .. with normpath instead of refusing it."""
# fails: layout_key_hidden_1, layout_key_hidden_2
import posixpath


def layout_key(kind, filename):
    if kind not in ("data", "images", "models"):
        raise ValueError(kind)
    path = posixpath.normpath(filename.replace("\\", "/").lstrip("/"))
    if path == "." or path.startswith(".."):
        raise ValueError(filename)
    return kind + "/" + path
