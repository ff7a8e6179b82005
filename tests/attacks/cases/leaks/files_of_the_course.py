"""Walks the folders in which courses, solutions and other submissions lie, and prints the notebooks there."""

ASSIGNMENT = "01_cloud_choices"
REQUIRES = ("files or landlock",)
SECRETS = ("01_cloud_choices.ipynb", "BEGIN HIDDEN TESTS")
OWN = [
    """
import os
for root in ("/work", "/root", "/home", "/srv", "/tmp", os.getcwd(), "..", "../.."):
    for folder, _, names in os.walk(root):
        if any(name.endswith(".ipynb") for name in names):
            print(folder, names)
"""
]
LAST = ["import sys\nprint(open('/proc/self/cmdline').read(), sys.argv, sys.path, dict(os.environ))"]
