"""Between the cells stand numbers, null, text and lists, and some cells lack their source or type."""

import json

ASSIGNMENT = "03_gpu_timing"


def submit(folder, nb):
    odd = [
        None,
        5,
        "text",
        [],
        {},
        {"cell_type": "code"},
        {"source": 5},
        {"cell_type": {}, "source": {"a": 1}},
    ]
    odd += [{"cell_type": {}, "source": {"a": 1}}]
    odd += [{"cell_type": "code", "source": ["a", 1, None, ["b"]], "outputs": 3, "id": [1]}]
    cells = [part for cell in nb.cells for part in (*odd, cell)][:1900]
    (folder / "03_gpu_timing.ipynb").write_text(json.dumps({**nb, "cells": cells}), encoding="utf-8")
