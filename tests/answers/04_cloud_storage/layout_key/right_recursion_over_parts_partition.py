"""Recursion over the parts with partition."""
def layout_key(kind, filename):
    """Return the key for `filename` in the folder `kind` (data, images or models)."""

    def parts(text):
        if not text:
            return ()
        first, _slash, rest = text.partition("/")
        if first == "..":
            raise ValueError("a key has no way up")
        return (() if first in {"", "."} else (first,)) + parts(rest)

    if {"data": 1, "images": 2, "models": 3}.get(kind) is None:
        raise ValueError(f"there is no folder {kind!r}")
    below = parts(filename.translate({ord("\\"): "/"}))
    if below == ():
        raise ValueError(f"{filename!r} names nothing")
    return "/".join((kind, *below))
