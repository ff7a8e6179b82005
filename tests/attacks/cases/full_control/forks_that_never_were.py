"""Exchanges the grader's fork, select and read: a child that sleeps, and answers that are made up for it."""

from ...control import FAIL_COPIES, unseen

ASSIGNMENT = "01_cloud_choices"
OWN = [
    unseen(
        FAIL_COPIES
        + """
import select, time
take_over(lambda code: True)
real = {"fork": os.fork, "read": os.read, "select": select.select}

def fork():
    process = real["fork"]()
    if process == 0:
        time.sleep(60)
        os._exit(0)
    return process

def read(descriptor, size):
    wanted = sys._getframe(1).f_locals.get("expected")
    return real["read"](descriptor, size) if wanted is None else wanted.to_bytes(size, "big")

def ready(reading, *rest):
    return (reading, [], []) if rest[2:] else real["select"](reading, *rest)

for inside in insides().values():
    if inside["__name__"].endswith("child"):
        continue
    for name, value in list(inside.items()):
        for known, other in (("fork", fork), ("read", read), ("select", ready)):
            if value is real[known]:
                inside[name] = other
"""
    )
]
