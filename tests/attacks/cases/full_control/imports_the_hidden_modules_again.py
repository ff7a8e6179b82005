"""Searches the disk and the import system for the grader's files, to load and to read what it compares."""

from ...control import unseen

ASSIGNMENT = "01_cloud_choices"
OWN = [
    unseen(
        """
import importlib, os, sys
for root in (*sys.path, "/srv", "/home", "/usr/lib/python3", sys.prefix, os.getcwd()):
    try:
        names = os.listdir(root or ".")
    except OSError:
        continue
    if "grader" in names:
        sys.path.insert(0, root)
        for part in ("referee", "compare", "child", "mac"):
            try:
                importlib.import_module("grader.sandbox." + part)
            except Exception:
                pass
"""
    )
]
