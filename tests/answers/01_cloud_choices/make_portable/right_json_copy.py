"""Copies through JSON, goes through the cells by index."""
def make_portable(nb):
    new = json.loads(json.dumps(nb))
    if "widgets" in new["metadata"]:
        del new["metadata"]["widgets"]
    for i in range(len(new["cells"])):
        cell = new["cells"][i]
        text = "".join(cell["source"])
        cell["source"] = hide_secrets(text)
        if cell["cell_type"] == "code":
            cell.update(outputs=[], execution_count=None)
    return new
