"""Two runs on one course take turns: each would write what the other is writing."""

from __future__ import annotations

import contextlib
import os
from collections.abc import Callable, Iterator
from contextlib import contextmanager

from ..course import OWN_FOLDER, Course

try:
    import fcntl
except ImportError:  # not on Windows, where the gradebook's own lock has to do
    fcntl = None  # type: ignore[assignment]

LOCK_FILE = "lock"


@contextmanager
def taking_turns(course: Course, waiting: Callable[[str], None]) -> Iterator[None]:
    """Wait until no other run grades this course, and keep others waiting meanwhile.

    `waiting` hears in a sentence that it waits, and for whom. The lock ends with the process that holds it,
    however that ends. Where none can be made (a folder that may not be written), nobody waits.
    """
    with contextlib.ExitStack() as stack:
        if fcntl is not None:
            with contextlib.suppress(OSError):
                folder = course.root / OWN_FOLDER
                folder.mkdir(exist_ok=True)
                path = folder / LOCK_FILE
                descriptor = os.open(path, os.O_RDWR | os.O_CREAT | os.O_NOFOLLOW | os.O_NONBLOCK, 0o600)
                stack.callback(os.close, descriptor)
                _lock(descriptor, waiting)
        yield


def _lock(descriptor: int, waiting: Callable[[str], None]) -> None:
    try:
        fcntl.flock(descriptor, fcntl.LOCK_EX | fcntl.LOCK_NB)
    except BlockingIOError:
        who = os.pread(descriptor, 20, 0).decode("ascii", "replace").strip()
        waiting(f"Another run grades this course (process {who or 'unknown'}): waiting for it to end.")
        fcntl.flock(descriptor, fcntl.LOCK_EX)
    os.ftruncate(descriptor, 0)
    os.pwrite(descriptor, str(os.getpid()).encode(), 0)
