"""Strips blanks from the end of each source."""
# fails: make_portable_hidden_2
import copy
def make_portable(nb):
    new = copy.deepcopy(nb)
    new["metadata"].pop("widgets", None)
    for c in new["cells"]:
        c["source"] = hide_secrets("".join(c["source"])).rstrip(" ")
        if c["cell_type"] == "code":
            c["outputs"], c["execution_count"] = [], None
    return new
