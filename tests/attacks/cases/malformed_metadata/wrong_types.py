"""Has fields of the wrong type everywhere."""

import nbformat

ASSIGNMENT = "06_model_api"


def submit(folder, nb):
    for cell in nb.cells:
        data = cell.metadata.get("nbgrader")
        if data:
            data.update(points="many", schema_version=[], locked={}, checksum=3)
        cell.metadata["tags"] = 5
    text = nbformat.v4.writes(nb)
    (folder / f"{ASSIGNMENT}.ipynb").write_text(text)
