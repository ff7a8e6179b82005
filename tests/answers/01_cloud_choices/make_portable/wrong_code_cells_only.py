"""Looks for credentials in code cells only."""
# fails: make_portable_hidden_2
def make_portable(nb):
    new = copy.deepcopy(nb)
    new["metadata"].pop("widgets", None)
    for cell in new["cells"]:
        if cell["cell_type"] == "code":
            cell["source"] = hide_secrets("".join(cell["source"]))
            cell["outputs"] = []
            cell["execution_count"] = None
    return new
