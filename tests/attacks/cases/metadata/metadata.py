"""Test cells edited, doubled, emptied, retyped and worth more; the answer's id given to a second cell."""

import copy

import nbformat

ASSIGNMENT = "01_cloud_choices"


def submit(folder, nb):
    cells = []
    for cell in nb.cells:
        m = cell.metadata.get("nbgrader", {})
        if m.get("grade") and cell.cell_type == "code":
            m["points"] = 1000
            cell.source = "pass"
            cell.metadata["tags"] = ["skip-execution", "raises-exception", "remove-cell"]
            m["locked"] = False
            m["cell_type"] = "markdown"
            twin = copy.deepcopy(cell)
            twin.source = "1000"
            cells += [twin, cell]
            continue
        if m.get("solution"):
            twin = copy.deepcopy(cell)
            twin.source = "raise SystemExit"
            twin.metadata["nbgrader"].update(grade=True, points=500, task=True)
            cells += [twin]
        cells.append(cell)
    nb.cells = cells
    nb.metadata["nbgrader"] = {"points": 1e9}
    nb.metadata["kernelspec"] = {"name": "bash", "display_name": "x", "language": "bash"}
    (folder / "01_cloud_choices.ipynb").write_text(
        nbformat.v4.writes(nb) if False else __import__("json").dumps(nb)
    )
