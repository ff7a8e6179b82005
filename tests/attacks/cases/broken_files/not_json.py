"""Is not JSON."""

REFUSED = True
ASSIGNMENT = "06_model_api"


def submit(folder, nb):
    (folder / f"{ASSIGNMENT}.ipynb").write_text('{"cells": [')
