"""Makes the home folder of a ~."""
# fails: layout_key_hidden_1
def layout_key(kind, filename):
    if kind not in ("data", "images", "models"):
        raise ValueError(kind)
    parts = os.path.expanduser(filename).replace("\\", "/").split("/")
    parts = [p for p in parts if p not in ("", ".")]
    if not parts or ".." in parts:
        raise ValueError(filename)
    return "/".join([kind, *parts])
