"""Drops a cell altogether when it holds a credential."""
# fails: make_portable_visible, make_portable_hidden_2
def make_portable(nb):
    new = copy.deepcopy(nb)
    new["metadata"].pop("widgets", None)
    new["cells"] = [
        c for c in new["cells"] if hide_secrets("".join(c["source"])) == "".join(c["source"])
    ]
    for cell in new["cells"]:
        if cell["cell_type"] == "code":
            cell["outputs"] = []
            cell["execution_count"] = None
    return new
