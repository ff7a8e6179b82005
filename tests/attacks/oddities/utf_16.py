"""Was saved as UTF-16, as some editors on Windows do."""

import nbformat

ASSIGNMENT = "05_model_persistence"


def submit(folder, nb):
    (folder / f"{ASSIGNMENT}.ipynb").write_text(nbformat.writes(nb), encoding="utf-16")
