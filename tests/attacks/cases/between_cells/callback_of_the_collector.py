"""A callback of the garbage collector acts whenever that happens to run, also while no cell does."""

from ...control import FAIL_COPIES, unseen

ASSIGNMENT = "01_cloud_choices"
OWN = [
    unseen(
        FAIL_COPIES
        + """
import gc

def collected(phase, details):
    gc.callbacks.remove(collected)
    take_over(fail_copies, sys._getframe())

gc.callbacks.append(collected)
gc.set_threshold(1)
"""
    )
]
