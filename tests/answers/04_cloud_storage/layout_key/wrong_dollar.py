"""Patterns with match and $, which also fit before a line break at the end."""
# fails: layout_key_hidden_1, layout_key_hidden_2
def layout_key(kind, filename):
    if not re.match("(data|images|models)$", kind):
        raise ValueError(f"no such kind: {kind}")
    parts = [p for p in re.split(r"[/\\]", filename) if not re.match(r"\.?$", p)]
    if not parts or any(re.match(r"\.\.$", p) for p in parts):
        raise ValueError(f"no file: {filename}")
    return "/".join([kind] + parts)
