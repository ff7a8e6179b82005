"""Is a named pipe."""

REFUSED = True
ASSIGNMENT = "06_model_api"


def submit(folder, nb):
    import os

    os.mkfifo(folder / f"{ASSIGNMENT}.ipynb")
