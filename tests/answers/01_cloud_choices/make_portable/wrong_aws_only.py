"""Takes out AWS keys with an expression of its own, and nothing else."""
# fails: make_portable_hidden_2
def make_portable(nb):
    new = copy.deepcopy(nb)
    new["metadata"].pop("widgets", None)
    for cell in new["cells"]:
        text = "".join(cell["source"])
        cell["source"] = re.sub(r"(AKIA|ASIA)[A-Z0-9]{16}", "REMOVED", text)
        if cell["cell_type"] == "code":
            cell["outputs"] = []
            cell["execution_count"] = None
    return new
