"""Hides line by line: no credential that it knows goes over a line end."""
def make_portable(nb):
    new = copy.deepcopy(nb)
    new["metadata"].pop("widgets", None)
    for cell in new["cells"]:
        if cell["cell_type"] == "code":
            cell["outputs"] = []
            cell["execution_count"] = None
        if isinstance(cell["source"], list):
            cell["source"] = [hide_secrets(line) for line in cell["source"]]
        else:
            cell["source"] = hide_secrets(cell["source"])
    return new
