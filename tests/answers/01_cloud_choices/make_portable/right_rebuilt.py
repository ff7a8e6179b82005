"""Builds new cells from the old ones and keeps lists of lines."""
import copy

def _clean(cell):
    cell = copy.deepcopy(cell)
    src = cell["source"]
    if isinstance(src, str):
        cell["source"] = hide_secrets(src)
    else:
        cell["source"] = [hide_secrets(line) for line in src]
    if "outputs" in cell:
        cell["outputs"] = []
        cell["execution_count"] = None
    return cell

def make_portable(nb):
    meta = {k: copy.deepcopy(v) for k, v in nb["metadata"].items() if k != "widgets"}
    rest = {k: v for k, v in nb.items() if k not in ("cells", "metadata")}
    return {"cells": [_clean(c) for c in nb["cells"]], "metadata": meta, **rest}
