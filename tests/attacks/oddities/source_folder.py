"""Writes and reads a file in a folder of its own that is called source, as projects call it."""

ASSIGNMENT = "04_cloud_storage"
OWN = [
    """
import pathlib
here = pathlib.Path("my_project") / "source"
here.mkdir(parents=True, exist_ok=True)
(here / "notes.txt").write_text("first line")
print((here / "notes.txt").read_text())
"""
]
