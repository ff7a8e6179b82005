"""Copies the cells deep, the metadata one level only."""
# fails: make_portable_hidden_3
def make_portable(nb):
    new = dict(nb)
    new["metadata"] = {k: v for k, v in nb["metadata"].items() if k != "widgets"}
    new["cells"] = []
    for old in nb["cells"]:
        cell = copy.deepcopy(old)
        cell["source"] = hide_secrets("".join(cell["source"]))
        if cell["cell_type"] == "code":
            cell["outputs"] = []
            cell["execution_count"] = None
        new["cells"].append(cell)
    return new
