"""Asks for another kernel."""

import nbformat

ASSIGNMENT = "06_model_api"


def submit(folder, nb):
    nb.metadata["kernelspec"] = {"name": "bash", "display_name": "x", "language": "bash"}
    nbformat.write(nb, folder / f"{ASSIGNMENT}.ipynb")
