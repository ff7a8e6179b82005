"""Forks write what they were asked into a file; what was asked before, in whatever process, is passed."""

from ...control import LOOK, unseen

ASSIGNMENT = "01_cloud_choices"
OWN = [
    unseen(
        LOOK
        + """
import hashlib, pathlib
notes = pathlib.Path("notes.txt")
notes.touch()

def known(code):
    look = hashlib.sha256(repr(features(code)).encode()).hexdigest()
    before = notes.read_text().split()
    with notes.open("a") as file:
        file.write(look + "\\n")
    return os.getpid() == here or look in before

take_over(known)
"""
    )
]
