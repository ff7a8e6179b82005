"""Normalises accents."""
# fails: layout_key_hidden_1
import unicodedata
def layout_key(kind, filename):
    if kind not in ("data", "images", "models"):
        raise ValueError(kind)
    parts = [p for p in re.split(r"[/\\]", filename) if p not in ("", ".")]
    if ".." in parts or not parts:
        raise ValueError(filename)
    return unicodedata.normalize("NFC", "/".join([kind, *parts]))
