"""Calls its answer cells tests, and its tests answers."""

import nbformat

ASSIGNMENT = "06_model_api"


def submit(folder, nb):
    for cell in nb.cells:
        data = cell.metadata.get("nbgrader")
        if data:
            data["grade"], data["solution"] = data["solution"], data["grade"]
    nbformat.write(nb, folder / f"{ASSIGNMENT}.ipynb")
