"""What the audit hook sees that honest work does not do, in words.

Like referee.py, whose part this is, it uses functions taken before any of the student's code ran.
"""

from __future__ import annotations

import builtins
from collections.abc import Callable
from os import getcwd, getppid
from os.path import join, normpath
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
    "sys.monitoring.register_callback": "traced the execution of other code",
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
# The names by which code asks for these itself; where the innermost frame has none of them, it was handed the
# function, and the cell that did so counts.
_ASKED_BY = {
    "sys._getframe": {"_getframe", "currentframe"},
    "sys._current_frames": {"_current_frames"},
    "sys.settrace": {"settrace"},
    "gc.get_objects": {"get_objects"},
    "gc.get_referrers": {"get_referrers"},
    "gc.get_referents": {"get_referents"},
}
_FOR_OTHERS = ("/inspect.py", "/bdb.py", "/traceback.py")
# Parts of `traceback` that show callers, and give nobody their frames.
_ONLY_SHOW = ("print_stack", "format_stack", "extract_stack")
WATCHED = {*_LOOKING, "open", "os.listdir", "os.scandir", "os.kill", "import"}
_processes = pattern(r"/proc/[^/]+/(mem|maps|environ|fd|root)").match
_kept_places = pattern(r"gradebook\.db|nbgrader_config|/(autograded|submitted|source|solutions)/").search
_own_places = pattern(r"/tmp/tmp").match  # as `tempfile` calls what it makes, in the notebook's own /tmp
is_grader = pattern(r"grader(\.|$)").match


def sign_of(
    event: str,
    details: tuple[Any, ...],
    frame: FrameType | None,
    by_student: Callable[[FrameType | None], bool],
    is_own: Callable[[Any], bool],
    folder: str,
) -> str:
    """Say in words what honest work does not do, if it was a cell of the student's that did it.

    `is_own` tells whether a function is one of the notebook's; `folder` is where the notebook's files are.
    """
    subject = details[0] if details and isinstance(details[0], str) else ""
    if event in _LOOKING:
        if event == "object.__setattr__" and (details[1] not in _OF_FUNCTIONS or is_own(details[0])):
            return ""
        return _LOOKING[event] if _asked_by_student(event, frame, by_student) else ""
    sign = ""
    if event == "open" and _processes(subject):
        # Libraries read their own process's; a student's cell has no reason to.
        return f"tried to open {subject[:80]}" if by_student(_beyond(frame, "/pathlib.py")) else ""
    if event == "open" and _kept_places(subject) and not _is_beside(subject, folder):
        sign = f"tried to open {subject[:80]}"
    elif event in ("os.listdir", "os.scandir") and subject.startswith("/proc"):
        return f"listed {subject[:80]}" if by_student(_beyond(frame, "/pathlib.py")) else ""
    elif event == "os.kill" and details[0] in (0, 1, -1, getppid()):
        sign = "sent a signal to the grader's processes"
    elif event == "import" and is_grader(subject):
        sign = f"looked for the grader's own code ({subject[:40]})"
    return sign if sign and _is_below(frame, by_student) else ""


def _is_beside(path: str, folder: str) -> bool:
    """Tell whether a path is below the notebook's folder, or in a temporary folder of its own."""
    try:
        whole = normpath(join(getcwd(), path))  # noqa: PTH109, PTH118  # pathlib's may be replaced
    except OSError:  # the folder is gone
        return False
    return whole.startswith(f"{folder}/") or _own_places(whole) is not None


def _asked_by_student(
    event: str, frame: FrameType | None, by_student: Callable[[FrameType | None], bool]
) -> bool:
    """Tell whether a cell asked for that: itself, through `inspect` and the like, or by handing it on."""
    names, innermost = _ASKED_BY.get(event), frame
    while frame is not None and frame.f_code.co_filename.endswith(_FOR_OTHERS):
        if frame.f_code.co_name in _ONLY_SHOW:
            return False
        frame = frame.f_back
    if frame is None or innermost is None:
        return False
    if by_student(frame):
        # `cProfile.Profile().enable()` makes the same event.
        called = frame.f_code.co_names if event == "sys.setprofile" else ()
        return "setprofile" in called or not {"enable", "disable"} & {*called}
    code = innermost.f_code
    if names is None or not names.isdisjoint((*code.co_names, *code.co_varnames, *code.co_freevars)):
        return False
    return _is_below(frame, by_student)


def _is_below(frame: FrameType | None, by_student: Callable[[FrameType | None], bool]) -> bool:
    """Tell whether a cell of the student's is this frame, or one of its callers."""
    for _ in range(_MOST_FRAMES):
        if frame is None or by_student(frame):
            return frame is not None
        frame = frame.f_back
    return False


def _beyond(frame: FrameType | None, *files: str) -> FrameType | None:
    """Return the first frame, from this one outwards, that is not in a file of such a name."""
    while frame is not None and frame.f_code.co_filename.endswith(files):
        frame = frame.f_back
    return frame
