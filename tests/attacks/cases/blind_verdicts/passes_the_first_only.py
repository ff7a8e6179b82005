"""Answers yes to the first question in a fork and no to all others there; in the notebook, always yes."""

from ...control import LOOK, unseen

ASSIGNMENT = "01_cloud_choices"
OWN = [
    unseen(
        LOOK
        + """
asked = [0]
os.register_at_fork(after_in_child=lambda: asked.__setitem__(0, 0))

def first(code):
    asked[0] += 1
    return os.getpid() == here or asked[0] == 1

take_over(first)
"""
    )
]
