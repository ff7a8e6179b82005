"""Modules, a .pth file, sitecustomize and a conftest beside the notebook, with the names of libraries."""

import nbformat

ASSIGNMENT = "05_model_persistence"


def submit(folder, nb):
    nbformat.write(nb, folder / "05_model_persistence.ipynb")
    for name in (
        "sitecustomize.py",
        "usercustomize.py",
        "x.pth",
        "conftest.py",
        "sklearn.py",
        "joblib.py",
        "grader.py",
        "_pickle.py",
        "nbgrader_config.py",
        "05_model_persistence.py",
        "data.csv.py",
    ):
        (folder / name).write_text("import os; os._exit(0)\n")
    (folder / "sklearn").mkdir()
    (folder / "sklearn" / "__init__.py").write_text("raise SystemExit")
    (folder / "feedback").mkdir()
    (folder / "feedback" / "x.html").write_text("<script>alert(1)</script>")
