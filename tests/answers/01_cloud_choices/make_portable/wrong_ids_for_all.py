"""Gives an id to a cell of an older notebook, which has none."""
# fails: make_portable_hidden_4
import uuid

def make_portable(nb):
    new = copy.deepcopy(nb)
    new["metadata"].pop("widgets", None)
    for cell in new["cells"]:
        cell.setdefault("id", uuid.uuid4().hex[:8])
        cell["source"] = hide_secrets("".join(cell["source"]))
        if cell["cell_type"] == "code":
            cell["outputs"] = []
            cell["execution_count"] = None
    return new
