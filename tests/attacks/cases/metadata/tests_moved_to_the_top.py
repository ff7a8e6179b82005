"""Moves every test to the top of the notebook, before anything that could fail, and reverses their order."""

import nbformat

ASSIGNMENT = "01_cloud_choices"


def submit(folder, nb):
    tests = [cell for cell in nb.cells if cell.metadata.get("nbgrader", {}).get("grade")]
    rest = [cell for cell in nb.cells if cell not in tests]
    nb.cells = [*reversed(tests), *rest]
    nbformat.write(nb, folder / "01_cloud_choices.ipynb")
