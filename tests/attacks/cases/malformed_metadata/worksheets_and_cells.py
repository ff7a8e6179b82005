"""Has cells of format 4 and worksheets of format 3 in one file that claims to be format 3."""

import json

ASSIGNMENT = "03_gpu_timing"
REFUSED = True


def submit(folder, nb):
    sheets = [{"cells": [*nb.cells, None, {"cell_type": "code"}], "metadata": 3}, None, 7]
    odd = {**nb, "nbformat": 3, "worksheets": sheets}
    (folder / "03_gpu_timing.ipynb").write_text(json.dumps(odd), encoding="utf-8")
