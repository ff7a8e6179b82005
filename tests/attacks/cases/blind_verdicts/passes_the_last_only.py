"""Counts in shared memory how many questions a fork is asked, and says yes to the last of as many."""

from ...control import LOOK, unseen

ASSIGNMENT = "01_cloud_choices"
OWN = [
    unseen(
        LOOK
        + """
asked = [0]

def new_fork():
    asked[0] = 0

os.register_at_fork(after_in_child=new_fork)

def last(code):
    if os.getpid() == here:
        return True
    asked[0] += 1
    memory[0] = max(memory[0], asked[0])
    return asked[0] == max(memory[0], 2)

take_over(last)
"""
    )
]
