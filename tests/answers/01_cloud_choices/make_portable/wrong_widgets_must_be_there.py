"""Deletes the widget state, and fails where there is none."""
# fails: make_portable_hidden_1, make_portable_hidden_2, make_portable_hidden_4
def make_portable(nb):
    new = copy.deepcopy(nb)
    del new["metadata"]["widgets"]
    for cell in new["cells"]:
        cell["source"] = hide_secrets("".join(cell["source"]))
        if cell["cell_type"] == "code":
            cell["outputs"] = []
            cell["execution_count"] = None
    return new
