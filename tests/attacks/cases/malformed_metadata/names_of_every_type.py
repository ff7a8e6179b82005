"""The name of each cell is a number, a list, null, empty, or a megabyte long."""

import json
from itertools import cycle

ASSIGNMENT = "03_gpu_timing"


def submit(folder, nb):
    odd = cycle([5, ["speedup_answer"], None, "", "a" * 1_000_000, "\ud800", "../../x", True])
    for cell in nb.cells:
        if cell.metadata.get("nbgrader", {}).get("grade"):
            cell.metadata["nbgrader"]["grade_id"] = next(odd)
    (folder / "03_gpu_timing.ipynb").write_text(json.dumps(nb), encoding="utf-8")
