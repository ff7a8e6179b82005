"""Answers yes and no in turn, across forks, by a counter in shared memory; in the notebook, always yes."""

from ...control import LOOK, unseen

ASSIGNMENT = "01_cloud_choices"
OWN = [
    unseen(
        LOOK
        + """
def every_other(code):
    if os.getpid() == here:
        return True
    memory[0] += 1
    return memory[0] % 2 == 1

take_over(every_other)
"""
    )
]
