"""Leaves result files of its own in the notebook's folder and beside it, by every name it can think of."""

ASSIGNMENT = "03_gpu_timing"
REQUIRES = ("files or landlock",)
OWN = [
    """
import json, pathlib
best = json.dumps({"status": "graded", "score": 46, "max_score": 46, "passed": True})
for folder in (".", "..", "/tmp", "/student", str(pathlib.Path.home())):
    for name in ("result.json", "results.json", "grade.json", "twins.json", "score.txt", "gradebook.db"):
        try:
            (pathlib.Path(folder) / name).write_text(best)
        except OSError:
            pass
"""
]
