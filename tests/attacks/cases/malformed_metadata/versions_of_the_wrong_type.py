"""The format's version is a list, its minor version text; the metadata of the notebook is a list of lists."""

import json

ASSIGNMENT = "06_model_api"
REFUSED = True


def submit(folder, nb):
    odd = {"nbformat": [4], "nbformat_minor": "five", "metadata": [[], [[]]], "cells": nb.cells}
    (folder / "06_model_api.ipynb").write_text(json.dumps(odd), encoding="utf-8")
