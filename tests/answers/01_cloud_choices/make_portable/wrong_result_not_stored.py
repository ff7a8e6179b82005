"""Calls hide_secrets and lets its result fall."""
# fails: make_portable_visible, make_portable_hidden_2
def make_portable(nb):
    new = copy.deepcopy(nb)
    new["metadata"].pop("widgets", None)
    for cell in new["cells"]:
        hide_secrets("".join(cell["source"]))
        if cell["cell_type"] == "code":
            cell["outputs"] = []
            cell["execution_count"] = None
    return new
