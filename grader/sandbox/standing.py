"""What keeps a kernel able to run the next cell, whatever the last one did to its process.

What an ordinary notebook keeps from cell to cell stays as it was made. Put back is only what no kernel can
go on with: streams that take no text, a timer that strikes between the cells, limits that leave no room.
It needs nothing but Python: the jupyter engine sends it to its kernels as source.
"""

from __future__ import annotations

import contextlib
import signal
import sys
from collections import deque
from collections.abc import Mapping
from types import ModuleType
from typing import Any

try:
    import resource
except ImportError:  # Windows
    resource = None  # type: ignore[assignment]

_TIMERS = [getattr(signal, name) for name in dir(signal) if name.startswith("ITIMER_")]
_set_timer: Any = getattr(signal, "setitimer", None)
_LIMITS = [getattr(resource, name) for name in dir(resource) if name.startswith("RLIMIT_")]


class Standing:
    """How a process stood before its first cell; `modules` are those that it cannot do without, by name."""

    def __init__(self, modules: Mapping[str, ModuleType]) -> None:
        self._streams = {name: getattr(sys, name) for name in ("stdout", "stderr")}
        self._depth = sys.getrecursionlimit()
        self._soft = {kind: resource.getrlimit(kind)[0] for kind in _LIMITS}
        self._modules, self._all = modules, sys.modules

    def regain(self) -> None:
        """After a cell: take back what would keep the next from running. May raise what a handler raises."""
        # All in C: the handler of a timer that strikes is called when none runs any more.
        deque(map(_set_timer, _TIMERS, (0, 0, 0)), maxlen=0)
        if "sys" not in self._all:
            self._all.update(self._modules)
        for name, stream in self._streams.items():
            if not _takes_text(getattr(sys, name, None)):
                setattr(sys, name, stream)
        if sys.getrecursionlimit() < self._depth:
            sys.setrecursionlimit(self._depth)
        for kind, wanted in self._soft.items():
            soft, hard = resource.getrlimit(kind)
            if _less(soft, wanted):
                soft = hard if _less(hard, wanted) else wanted
                with contextlib.suppress(OSError, ValueError):
                    resource.setrlimit(kind, (soft, hard))


def _less(one: int, other: int) -> bool:
    """Compare two limits; -1 stands for none."""
    return one != other and one != -1 and (other == -1 or one < other)


def _takes_text(stream: Any) -> bool:
    try:
        return callable(stream.write) and callable(stream.flush) and not getattr(stream, "closed", False)
    except Exception:  # the student's own may be anything
        return False
