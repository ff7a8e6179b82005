"""Takes an editor's entries out of the metadata, too."""
# fails: make_portable_hidden_4
import copy
def make_portable(nb):
    new = copy.deepcopy(nb)
    for k in ("widgets", "signature", "orig_nbformat", "vscode"):
        new["metadata"].pop(k, None)
    for c in new["cells"]:
        c["source"] = hide_secrets("".join(c["source"]))
        if c["cell_type"] == "code":
            c["outputs"], c["execution_count"] = [], None
    return new
