"""Throws all metadata away, nbgrader's too."""
# fails: make_portable_hidden_4
def make_portable(nb):
    new = copy.deepcopy(nb)
    new["metadata"] = {}
    for cell in new["cells"]:
        cell["metadata"] = {}
        cell["source"] = hide_secrets("".join(cell["source"]))
        if cell["cell_type"] == "code":
            cell["outputs"] = []
            cell["execution_count"] = None
    return new
