"""Empties the outputs and keeps the counters."""
# fails: make_portable_visible, make_portable_hidden_1
def make_portable(nb):
    new = copy.deepcopy(nb)
    new["metadata"].pop("widgets", None)
    for cell in new["cells"]:
        cell["source"] = hide_secrets("".join(cell["source"]))
        if cell["cell_type"] == "code":
            cell["outputs"] = []
    return new
