"""Leaves the number of an empty cell."""
# fails: make_portable_hidden_1
def make_portable(nb):
    """A copy of the notebook without outputs, widget state and credentials.

    nb: the notebook as a dict; it is not changed. All else stays as it is.
    """
    # First make `new`, a copy that shares nothing with nb: copy.deepcopy may help.
    # Then its metadata (a dict's pop("widgets", None) is happy if there is none),
    # then cell by cell.
    new = copy.deepcopy(nb)
    new["metadata"].pop("widgets", None)
    for cell in new["cells"]:
        cell["source"] = hide_secrets("".join(cell["source"]))
        if cell["cell_type"] == "code":
            cell["outputs"] = []
            cell["execution_count"] = None if cell["source"] else cell.get("execution_count")
    return new
