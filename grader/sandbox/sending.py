"""Sends frames whole, whatever a signal's handler raises meanwhile.

Half a frame would make everything unreadable that follows it: a cell that prints for ever and is
interrupted would take the notebook with it. Like referee.py, whose part this is, it uses functions taken
before any of the student's code ran.
"""

from __future__ import annotations

import builtins
from collections.abc import Callable

__builtins__ = dict(vars(builtins))  # type: ignore[assignment]


def send_whole(send: Callable[[memoryview], int], data: bytes) -> None:
    """Send all of it; then raise what a handler raised, if anything. Raises OSError as `send` does."""
    view = memoryview(data)
    sent: list[int] = []
    raised: BaseException | None = None
    while (done := sum(sent)) < len(view):
        try:
            # In C from the sending to the noting: a handler runs before or after both.
            sent.extend(map(send, [view[done:]]))
        except OSError:
            raise
        except BaseException as error:
            raised = error
    if raised is not None:
        raise raised
