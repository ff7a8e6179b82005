"""Copies only the outermost dict."""
# fails: make_portable_visible, make_portable_hidden_3
def make_portable(nb):
    new = dict(nb)
    new["metadata"] = {k: v for k, v in nb["metadata"].items() if k != "widgets"}
    for cell in new["cells"]:
        cell["source"] = hide_secrets("".join(cell["source"]))
        if cell["cell_type"] == "code":
            cell["outputs"] = []
            cell["execution_count"] = None
    return new
