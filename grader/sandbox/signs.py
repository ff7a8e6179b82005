"""What the audit hook sees that honest work does not do, in words.

Like referee.py, whose part this is, it uses functions taken before any of the student's code ran.
"""

from __future__ import annotations

import builtins
from collections.abc import Callable
from os import getppid
from re import compile as pattern
from types import FrameType
from typing import Any

__builtins__ = dict(vars(builtins))  # type: ignore[assignment]

_MOST_FRAMES = 40

# What honest work does not do from a cell of its own; libraries may, and nothing is said of that.
_LOOKING = {
    "sys._getframe": "looked at the frames of its callers",
    "sys._current_frames": "looked at the frames of all threads",
    "sys.settrace": "traced the execution of other code",
    "sys.setprofile": "traced the execution of other code",
    "sys.addaudithook": "installed an audit hook",
    "gc.get_objects": "went through every object in memory",
    "gc.get_referrers": "looked for who holds an object",
    "gc.get_referents": "looked into what an object holds",
    "code.__new__": "made a code object by hand",
    "object.__setattr__": "replaced the code of a function",
    "ctypes.string_at": "read memory by its address",
    "ctypes.cdata": "read memory by its address",
    "ctypes.cdata/buffer": "read memory by its address",
}
_OF_FUNCTIONS = ("__code__", "__defaults__", "__kwdefaults__")
WATCHED = {*_LOOKING, "open", "os.listdir", "os.scandir", "os.kill", "import"}
_processes = pattern(r"/proc/[^/]+/(mem|maps|environ|fd|root)").match
_kept_places = pattern(r"gradebook\.db|nbgrader_config|/(autograded|submitted|source|solutions)/").search
is_grader = pattern(r"grader(\.|$)").match


def sign_of(
    event: str,
    details: tuple[Any, ...],
    frame: FrameType | None,
    by_student: Callable[[FrameType | None], bool],
) -> str:
    """Say in words what honest work does not do, if it was a cell of the student's that did it."""
    subject = details[0] if details and isinstance(details[0], str) else ""
    if event in _LOOKING:
        frame = _beyond(frame, "/inspect.py", "/bdb.py", "/traceback.py")
        ordinary = event == "object.__setattr__" and details[1] not in _OF_FUNCTIONS
        return _LOOKING[event] if not ordinary and by_student(frame) else ""
    sign = ""
    if event == "open" and _processes(subject):
        # Libraries read their own process's; a student's cell has no reason to.
        return f"tried to open {subject[:80]}" if by_student(_beyond(frame, "/pathlib.py")) else ""
    if event == "open" and _kept_places(subject):
        sign = f"tried to open {subject[:80]}"
    elif event in ("os.listdir", "os.scandir") and subject.startswith("/proc"):
        return f"listed {subject[:80]}" if by_student(_beyond(frame, "/pathlib.py")) else ""
    elif event == "os.kill" and details[0] in (0, 1, -1, getppid()):
        sign = "sent a signal to the grader's processes"
    elif event == "import" and is_grader(subject):
        sign = f"looked for the grader's own code ({subject[:40]})"
    if sign:
        for _ in range(_MOST_FRAMES):
            if frame is None:
                break
            if by_student(frame):
                return sign
            frame = frame.f_back
    return ""


def _beyond(frame: FrameType | None, *files: str) -> FrameType | None:
    """Return the first frame, from this one outwards, that is not in a file of such a name."""
    while frame is not None and frame.f_code.co_filename.endswith(files):
        frame = frame.f_back
    return frame
