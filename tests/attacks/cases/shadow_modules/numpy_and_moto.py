"""Brings its own numpy, moto, sitecustomize and core."""

import nbformat

ASSIGNMENT = "06_model_api"


def submit(folder, nb):
    for name in ("numpy", "moto", "sitecustomize", "usercustomize", "practice", "flask", "json"):
        (folder / f"{name}.py").write_text("raise SystemExit(0)")
    (folder / "numpy").mkdir()
    (folder / "x.pth").write_text("import os; os._exit(0)")
    nbformat.write(nb, folder / f"{ASSIGNMENT}.ipynb")
