"""Was saved by other editors: their metadata, their kernel's name, their collapsed and tagged cells."""

import nbformat

ASSIGNMENT = "06_model_api"


def submit(folder, nb):
    nb.metadata["kernelspec"] = {"name": "venv-3.12", "display_name": "My env", "language": "python"}
    nb.metadata["colab"] = {"provenance": [], "toc_visible": True}
    nb.metadata["vscode"] = {"interpreter": {"hash": "0" * 64}}
    for number, cell in enumerate(nb.cells):
        cell.metadata |= {"colab": {"base_uri": "https://localhost:8080/"}, "outputId": f"{number}"}
        cell.metadata |= {"tags": ["mine"], "collapsed": True, "execution": {"iopub.status.busy": "now"}}
    nbformat.write(nb, folder / f"{ASSIGNMENT}.ipynb")
