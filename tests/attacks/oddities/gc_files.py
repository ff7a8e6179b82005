"""Looks for files that it left open, through gc, as the exercise on open files suggests."""

ASSIGNMENT = "05_model_persistence"
LAST = [
    """
import gc, io
gc.collect()
print(len([o for o in gc.get_objects() if isinstance(o, io.IOBase) and not o.closed]))
"""
]
