"""Asks for a kernel of another language, in which no test can fail."""

import nbformat

ASSIGNMENT = "06_model_api"


def submit(folder, nb):
    nb.metadata["kernelspec"] = {"name": "bash", "display_name": "Bash", "language": "bash"}
    nb.metadata["language_info"] = {"name": "bash", "file_extension": ".sh"}
    for cell in nb.cells:
        cell.metadata["vscode"] = {"languageId": "shellscript"}
    nbformat.write(nb, folder / "06_model_api.ipynb")
