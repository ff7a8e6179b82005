"""Left the stub's last line below the finished answer."""

import nbformat

ASSIGNMENT = "06_model_api"


def submit(folder, nb):
    for cell in nb.cells:
        if cell.metadata.get("nbgrader", {}).get("grade_id") == "predict_core_answer":
            cell.source += "\\n    raise NotImplementedError()\\n"
    nbformat.write(nb, folder / f"{ASSIGNMENT}.ipynb")
