"""A weak reference's callback acts when what it refers to goes: when the shell forgets a cell's result."""

from ...control import FAIL_COPIES, unseen

ASSIGNMENT = "01_cloud_choices"
OWN = [
    unseen(
        FAIL_COPIES
        + """
import weakref
class Thing: pass
thing = Thing()
notebook["kept"] = weakref.finalize(thing, lambda: take_over(fail_copies, sys._getframe()))
asyncio.get_running_loop().call_soon(lambda thing: None, thing)
del thing
"""
    )
]
