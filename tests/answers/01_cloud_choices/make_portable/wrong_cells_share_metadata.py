"""Copies each cell one level deep, so that their metadata is shared."""
# fails: make_portable_hidden_3
def make_portable(nb):
    new = dict(nb)
    new["metadata"] = {k: v for k, v in nb["metadata"].items() if k != "widgets"}
    new["cells"] = []
    for old in nb["cells"]:
        cell = dict(old)
        cell["source"] = hide_secrets("".join(cell["source"]))
        if cell["cell_type"] == "code":
            cell["outputs"] = []
            cell["execution_count"] = None
        new["cells"].append(cell)
    return new
