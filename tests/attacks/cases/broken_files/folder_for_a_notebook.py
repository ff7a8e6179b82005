"""Is a folder."""

REFUSED = True
ASSIGNMENT = "06_model_api"


def submit(folder, nb):
    (folder / f"{ASSIGNMENT}.ipynb").mkdir()
