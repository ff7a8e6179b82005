"""Marks every answer as one that a person grades, and every test as a task."""

import nbformat

ASSIGNMENT = "06_model_api"


def submit(folder, nb):
    for cell in nb.cells:
        if cell.metadata.get("nbgrader"):
            cell.metadata["nbgrader"].update(grade=True, solution=True, task=True, locked=False, points=5)
    nbformat.write(nb, folder / "06_model_api.ipynb")
