"""Is in Latin-1."""

REFUSED = True
ASSIGNMENT = "06_model_api"


def submit(folder, nb):
    (folder / f"{ASSIGNMENT}.ipynb").write_bytes('{"cells": "é"}'.encode("latin-1"))
