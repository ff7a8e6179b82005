"""Returns every source as a list of lines."""
def make_portable(nb):
    new = copy.deepcopy(nb)
    new.get("metadata", {}).pop("widgets", None)
    for cell in new["cells"]:
        whole = cell["source"] if type(cell["source"]) is str else "".join(cell["source"])
        cell["source"] = hide_secrets(whole).splitlines(keepends=True)
        match cell["cell_type"]:
            case "code":
                cell["outputs"], cell["execution_count"] = [], None
    return new
