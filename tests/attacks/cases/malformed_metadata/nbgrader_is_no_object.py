"""Where nbgrader's metadata is an object, it writes lists, numbers, text and null, in turn."""

import json
from itertools import cycle

ASSIGNMENT = "03_gpu_timing"


def submit(folder, nb):
    odd = cycle([[], [1], 5, "text", None, True, {"grade_id": {}}])
    for cell in nb.cells:
        if "nbgrader" in cell.metadata and not cell.metadata["nbgrader"].get("solution"):
            cell.metadata["nbgrader"] = next(odd)
    (folder / "03_gpu_timing.ipynb").write_text(json.dumps(nb), encoding="utf-8")
