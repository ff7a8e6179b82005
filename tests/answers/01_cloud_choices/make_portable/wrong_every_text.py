"""Hides what looks like a credential in every text of the notebook, not in the sources only."""
# fails: make_portable_hidden_4
def make_portable(nb):
    def clean(value):
        if isinstance(value, dict):
            return {key: clean(item) for key, item in value.items()}
        if isinstance(value, list):
            return [clean(item) for item in value]
        return hide_secrets(value) if isinstance(value, str) else value

    new = copy.deepcopy(nb)
    new["metadata"].pop("widgets", None)
    for cell in new["cells"]:
        if cell["cell_type"] == "code":
            cell["outputs"] = []
            cell["execution_count"] = None
        cell["source"] = "".join(cell["source"])
    return clean(new)
