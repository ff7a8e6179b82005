"""Asks whether it runs in a notebook, and which versions it has, as everybody does."""

ASSIGNMENT = "01_cloud_choices"
OWN = [
    """
import sys
from importlib.metadata import version
in_notebook = "ipykernel" in sys.modules
print(in_notebook, version("nbformat"))
"""
]
