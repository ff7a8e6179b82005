"""Tries to read the memory and environment of other processes."""

ASSIGNMENT = "06_model_api"
ANSWERS = {
    "predict_core_answer": r"""
import os
found = []
for pid in ("self", "1", str(os.getppid())):
    for what in ("environ", "maps", "mem"):
        try:
            found.append(open(f"/proc/{pid}/{what}", "rb").read(100))
        except OSError as error:
            found.append(error)
"""
}
