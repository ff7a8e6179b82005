"""Goes through all objects in memory, also those that were taken out of the collector's sight."""

from ...control import FAIL_COPIES, unseen

ASSIGNMENT = "01_cloud_choices"
OWN = [
    unseen(
        FAIL_COPIES
        + """
import gc
found = {}

def insides(*frames):
    return found

gc.unfreeze()
for thing in gc.get_objects():
    if type(thing) is types.FunctionType and str(thing.__module__).startswith("grader."):
        found[thing.__module__] = thing.__globals__
gc.freeze()
take_over(fail_copies)
"""
    )
]
