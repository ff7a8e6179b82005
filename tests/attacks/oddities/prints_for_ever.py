"""Tries in a cell between two exercises, which prints long lines for ever."""

import nbformat

from grader.cells import Kind, kind

ASSIGNMENT = "06_model_api"
LIMITS = {"cell_seconds": 5}


def submit(folder, nb):
    last = max(index for index, cell in enumerate(nb.cells) if kind(cell) is Kind.ANSWER)
    nb.cells.insert(last, nbformat.v4.new_code_cell("while True:\n    print('trying ' * 1_000)"))
    nbformat.write(nb, folder / f"{ASSIGNMENT}.ipynb")
