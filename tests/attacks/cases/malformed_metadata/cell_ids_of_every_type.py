"""Cell ids repeat, are empty, a hundred characters long, numbers, or hold markup."""

import json
from itertools import cycle

ASSIGNMENT = "06_model_api"


def submit(folder, nb):
    odd = cycle(["same", "", "x" * 100, 5, None, "<b>", "setup", ["a"]])
    for cell in nb.cells:
        cell["id"] = next(odd)
    (folder / "06_model_api.ipynb").write_text(json.dumps(nb), encoding="utf-8")
