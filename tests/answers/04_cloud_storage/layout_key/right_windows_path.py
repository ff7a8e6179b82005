"""PureWindowsPath understands both separators; a leading one is dropped."""
def layout_key(kind, filename):
    if kind not in ("data", "images", "models"):
        raise ValueError(kind)
    path = pathlib.PureWindowsPath(filename.lstrip("/\\"))
    if not path.parts or ".." in path.parts:
        raise ValueError(filename)
    return kind + "/" + path.as_posix()
