"""Was saved by an old editor: format 4.4, without cell ids."""

import nbformat

ASSIGNMENT = "06_model_api"


def submit(folder, nb):
    for cell in nb.cells:
        cell.pop("id", None)
    nb.nbformat_minor = 4
    (folder / f"{ASSIGNMENT}.ipynb").write_text(nbformat.writes(nb, version=4))
