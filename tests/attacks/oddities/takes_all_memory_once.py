"""Tries in a cell between two exercises, which takes all memory, and in another that cannot be stopped."""

import nbformat

from grader.cells import Kind, kind

ASSIGNMENT = "06_model_api"
LIMITS = {"cell_seconds": 5, "memory_bytes": 400_000_000}
TAKES = "kept = []\nwhile True:\n    kept.append('x' * 1_000_000 + str(len(kept)))"
STAYS = "while True:\n    try:\n        while True: pass\n    except BaseException: pass"


def submit(folder, nb):
    last = max(index for index, cell in enumerate(nb.cells) if kind(cell) is Kind.ANSWER)
    nb.cells[last:last] = [nbformat.v4.new_code_cell(source) for source in (TAKES, STAYS)]
    nbformat.write(nb, folder / f"{ASSIGNMENT}.ipynb")
