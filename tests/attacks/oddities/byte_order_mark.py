"""Was saved with a byte-order mark and Windows line ends."""

import nbformat

ASSIGNMENT = "06_model_api"


def submit(folder, nb):
    text = nbformat.writes(nb).replace("\\n", "\\r\\n")
    (folder / f"{ASSIGNMENT}.ipynb").write_text("\ufeff" + text, encoding="utf-8")
