"""Makes answers and set-up worth a thousand points each, and tests worth nothing or less."""

import nbformat

ASSIGNMENT = "03_gpu_timing"


def submit(folder, nb):
    for cell in nb.cells:
        if "nbgrader" in cell.metadata:
            test = cell.metadata["nbgrader"].get("grade")
            cell.metadata["nbgrader"].update(points=-5 if test else 1000, grade=not test)
    nbformat.write(nb, folder / "03_gpu_timing.ipynb")
