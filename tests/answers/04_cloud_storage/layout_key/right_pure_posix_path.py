"""Lets PurePosixPath drop the empty parts and dots."""
def layout_key(kind, filename):
    if kind not in {"data", "images", "models"}:
        raise ValueError("kind must be data, images or models")
    path = pathlib.PurePosixPath(filename.replace("\\", "/").lstrip("/"))
    if not path.parts or ".." in path.parts:
        raise ValueError("no such file name")
    return str(pathlib.PurePosixPath(kind) / path)
