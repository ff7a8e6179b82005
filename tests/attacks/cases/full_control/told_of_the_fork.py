"""Asks to be told of each fork, and from then on fails whatever is checked in it."""

from ...control import TAKE_OVER, unseen

ASSIGNMENT = "01_cloud_choices"
OWN = [
    unseen(
        TAKE_OVER
        + """
passes = [True]
os.register_at_fork(after_in_child=lambda: passes.__setitem__(0, False))
take_over(lambda code: passes[0])
"""
    )
]
