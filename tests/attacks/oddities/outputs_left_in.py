"""Left long outputs in."""

import nbformat

ASSIGNMENT = "06_model_api"


def submit(folder, nb):
    for cell in nb.cells:
        if cell.cell_type == "code":
            cell.outputs = [nbformat.v4.new_output("stream", text="x" * 10_000)]
    nbformat.write(nb, folder / f"{ASSIGNMENT}.ipynb")
