"""Has grade ids that are lists and numbers."""

import nbformat

ASSIGNMENT = "06_model_api"


def submit(folder, nb):
    for number, cell in enumerate(nb.cells):
        if "nbgrader" in cell.metadata and number % 2:
            cell.metadata["nbgrader"]["grade_id"] = [number]
    (folder / f"{ASSIGNMENT}.ipynb").write_text(nbformat.v4.writes(nb))
