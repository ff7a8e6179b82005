"""Returns lists of lines, by way of JSON."""
def make_portable(nb):
    new = json.loads(json.dumps(nb))
    if "widgets" in new["metadata"]:
        del new["metadata"]["widgets"]
    for cell in new["cells"]:
        if cell["cell_type"] == "code":
            cell["outputs"], cell["execution_count"] = [], None
        cell["source"] = hide_secrets("".join(cell["source"])).splitlines(True)
    return new
