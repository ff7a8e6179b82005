"""All fields of nbgrader's metadata have the wrong type; the answer below is right all the same."""

import json

ASSIGNMENT = "02_hardware_acceleration"
EARNS = ("roofline_visible", "roofline_hidden")


def submit(folder, nb):
    for cell in nb.cells:
        mark = cell.metadata.get("nbgrader", {})
        if mark.get("grade_id") == "roofline_answer":
            cell.source = (
                "def roofline(flops, n, peak, bandwidth):\n    return min(peak, flops / n * bandwidth)"
            )
        if mark:
            mark.update(grade="yes", solution=["no"], locked={}, task=0.5, points="many", schema_version="3")
            mark.update(cell_type=7, checksum=[None])
    (folder / "02_hardware_acceleration.ipynb").write_text(json.dumps(nb), encoding="utf-8")
