"""Takes widgets and execution times out of each cell's metadata as well."""
# fails: make_portable_hidden_4
def make_portable(nb):
    new = copy.deepcopy(nb)
    new["metadata"].pop("widgets", None)
    for cell in new["cells"]:
        for key in ("widgets", "execution", "collapsed", "outputId"):
            cell["metadata"].pop(key, None)
        if cell["cell_type"] == "code":
            cell["outputs"] = []
            cell["execution_count"] = None
        cell["source"] = hide_secrets("".join(cell["source"]))
    return new
