"""Only cells that were run are cleaned."""
# fails: make_portable_hidden_1
def make_portable(nb):
    new = copy.deepcopy(nb)
    new["metadata"].pop("widgets", None)
    for cell in new["cells"]:
        if cell["cell_type"] == "code" and cell["execution_count"] is not None:
            cell["outputs"], cell["execution_count"] = [], None
        cell["source"] = hide_secrets("".join(cell["source"]))
    return new
