"""The list of cells is an object, by number, as a careless script might save it."""

import json

ASSIGNMENT = "03_gpu_timing"
REFUSED = True


def submit(folder, nb):
    odd = {**nb, "cells": dict(enumerate(nb.cells))}
    (folder / "03_gpu_timing.ipynb").write_text(json.dumps(odd), encoding="utf-8")
