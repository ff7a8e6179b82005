"""Outputs and attachments are of types that no viewer can show, in cells of every kind."""

import json

ASSIGNMENT = "03_gpu_timing"


def submit(folder, nb):
    odd = [None, 5, {"output_type": "of its own"}, {"output_type": "display_data", "data": [1]}]
    for cell in nb.cells:
        cell["outputs"], cell["attachments"], cell["execution_count"] = odd, odd, "seven"
    (folder / "03_gpu_timing.ipynb").write_text(json.dumps(nb), encoding="utf-8")
