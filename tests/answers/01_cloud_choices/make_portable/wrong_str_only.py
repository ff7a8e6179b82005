"""Looks for credentials only where the source is one str."""
# fails: make_portable_visible, make_portable_hidden_2
def make_portable(nb):
    new = copy.deepcopy(nb)
    new["metadata"].pop("widgets", None)
    for cell in new["cells"]:
        if isinstance(cell["source"], str):
            cell["source"] = hide_secrets(cell["source"])
        if cell["cell_type"] == "code":
            cell["outputs"] = []
            cell["execution_count"] = None
    return new
