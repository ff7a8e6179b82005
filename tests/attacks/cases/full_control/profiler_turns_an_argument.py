"""A profile function: what a function of the grader's is about to seal says True where it said False."""

from ...control import unseen

ASSIGNMENT = "01_cloud_choices"
OWN = [
    unseen(
        """
import os, sys
here = os.getpid()

def profile(frame, event, argument):
    if event != "call" or os.getpid() != here:
        return
    if str(frame.f_globals.get("__name__")).startswith("grader."):
        names = frame.f_locals
        for name, value in list(names.items()):
            if type(value) is str and value.startswith("verdict "):
                names[name] = value.replace(" False ", " True ")
        if names.get("error") is not None:
            names["error"] = None

sys.setprofile(profile)
"""
    )
]
