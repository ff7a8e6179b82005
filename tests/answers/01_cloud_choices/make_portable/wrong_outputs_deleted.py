"""Deletes outputs and counters instead of emptying them."""
# fails: make_portable_visible, make_portable_hidden_1, make_portable_hidden_4
def make_portable(nb):
    new = copy.deepcopy(nb)
    new["metadata"].pop("widgets", None)
    for cell in new["cells"]:
        cell["source"] = hide_secrets("".join(cell["source"]))
        cell.pop("outputs", None)
        cell.pop("execution_count", None)
    return new
