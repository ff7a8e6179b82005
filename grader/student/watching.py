"""A file that is saved again and again: when it is time to look at it once more."""

from __future__ import annotations

import time
from collections.abc import Callable, Iterator
from pathlib import Path

_EVERY_SECONDS = 0.4

Stamp = tuple[int, int] | None


def saves(path: Path, wait: Callable[[float], None] = time.sleep) -> Iterator[None]:
    """Yield once now, and then each time that the file was saved; its writing has ended by then.

    A file that is gone for a while, as with editors that write another and rename it, is waited for.
    """
    known = _stamp(path)
    yield
    while True:
        wait(_EVERY_SECONDS)
        now = _stamp(path)
        if now is None or now == known:
            continue
        wait(_EVERY_SECONDS / 4)
        if _stamp(path) == now:  # else it is still being written
            known = now
            yield


def _stamp(path: Path) -> Stamp:
    try:
        found = path.stat()
    except OSError:
        return None
    return found.st_mtime_ns, found.st_size
