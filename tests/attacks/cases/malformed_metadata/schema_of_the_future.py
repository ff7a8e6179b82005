"""Claims schema version 99 of nbgrader and a notebook format that does not exist yet."""

import json

ASSIGNMENT = "03_gpu_timing"


def submit(folder, nb):
    nb.nbformat, nb.nbformat_minor = 4, 999
    for cell in nb.cells:
        if cell.metadata.get("nbgrader"):
            cell.metadata["nbgrader"]["schema_version"] = 99
    (folder / "03_gpu_timing.ipynb").write_text(json.dumps(nb), encoding="utf-8")
