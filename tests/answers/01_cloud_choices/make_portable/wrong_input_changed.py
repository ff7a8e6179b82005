"""Cleans the caller's notebook and returns it."""
# fails: make_portable_visible, make_portable_hidden_3
def make_portable(nb):
    new = nb
    new["metadata"].pop("widgets", None)
    for cell in new["cells"]:
        cell["source"] = hide_secrets("".join(cell["source"]))
        if cell["cell_type"] == "code":
            cell["outputs"] = []
            cell["execution_count"] = None
    return new
