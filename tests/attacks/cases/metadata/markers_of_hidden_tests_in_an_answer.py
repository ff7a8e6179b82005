"""Puts the markers of solutions, hidden tests and mark schemes into answers and own cells."""

import nbformat

ASSIGNMENT = "03_gpu_timing"
MARKERS = (
    "### BEGIN HIDDEN TESTS\nassert False\n### END HIDDEN TESTS\n### BEGIN SOLUTION\n"
    "def speedup(*a, **k): return 1\n### END SOLUTION\n=== BEGIN MARK SCHEME ===\n"
)


def submit(folder, nb):
    for cell in nb.cells:
        if cell.metadata.get("nbgrader", {}).get("solution"):
            cell.source = MARKERS
    nb.cells.insert(0, nbformat.v4.new_markdown_cell("### BEGIN HIDDEN TESTS"))
    nb.cells.append(nbformat.v4.new_markdown_cell("### END HIDDEN TESTS"))
    nbformat.write(nb, folder / "03_gpu_timing.ipynb")
