"""No secrets, no copy."""
# fails: make_portable_hidden_1
def make_portable(nb):
    new = copy.deepcopy(nb)
    new["metadata"].pop("widgets", None)
    for cell in new["cells"]:
        text = "".join(cell["source"])
        if hide_secrets(text) == text and not cell.get("outputs"):
            continue
        if cell["cell_type"] == "code":
            cell["outputs"], cell["execution_count"] = [], None
        cell["source"] = hide_secrets(text)
    return new
