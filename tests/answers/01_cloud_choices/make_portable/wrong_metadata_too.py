"""Hides secrets in the metadata too."""
# fails: make_portable_hidden_4
def make_portable(nb):
    new = copy.deepcopy(nb)
    new["metadata"].pop("widgets", None)
    for cell in new["cells"]:
        if cell["cell_type"] == "code":
            cell["outputs"] = []
            cell["execution_count"] = None
        cell["source"] = hide_secrets("".join(cell["source"]))
        cell["metadata"] = json.loads(hide_secrets(json.dumps(cell["metadata"])))
    return new
