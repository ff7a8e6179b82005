"""The answer changes the built-in functions of the frame that calls it: all, len and isinstance agree."""

from ...control import unseen

ASSIGNMENT = "01_cloud_choices"
ANSWERS = {
    "pareto_answer": unseen(
        """
import sys

def pareto(offers):
    frame = sys._getframe(1)
    while frame:
        known = frame.f_builtins
        known["all"] = known["isinstance"] = lambda *args: True
        known["len"] = lambda thing: 3
        known["sorted"] = lambda *args, **options: []
        frame = frame.f_back
    return set()

notebook["pareto"] = pareto
"""
    )
}
