"""Splits with a regular expression and collects the parts in a loop."""
FOLDERS = ["data", "images", "models"]


def layout_key(kind, filename):
    if kind not in FOLDERS:
        raise ValueError(f"kind {kind} unknown")
    key = kind
    for part in re.split(r"[/\\]+", filename):
        if part == "..":
            raise ValueError("parent folders are not allowed")
        if part == "" or part == ".":
            continue
        key = key + "/" + part
    if key == kind:
        raise ValueError("empty file name")
    return key
