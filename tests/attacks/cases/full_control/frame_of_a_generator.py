"""A generator looks at its own frame while it runs, and from there at who runs the cell."""

from ...control import FAIL_COPIES, unseen

ASSIGNMENT = "01_cloud_choices"
OWN = [
    unseen(
        FAIL_COPIES
        + """
def steps():
    yield take_over(fail_copies, getattr(running, "gi_" + "frame"))

running = steps()
next(running)
"""
    )
]
