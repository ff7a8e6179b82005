"""Removes e-mail addresses and home folders as well."""
# fails: make_portable_hidden_2
def make_portable(nb):
    new = copy.deepcopy(nb)
    new["metadata"].pop("widgets", None)
    for cell in new["cells"]:
        if cell["cell_type"] == "code":
            cell["outputs"] = []
            cell["execution_count"] = None
        text = re.sub(r"\S+@\S+\.\w+", "REMOVED", "".join(cell["source"]))
        cell["source"] = hide_secrets(text)
    return new
