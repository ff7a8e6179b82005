"""Results are written one after the other; what cannot be written waits, and keeps no other back."""

from __future__ import annotations

import time
from collections import deque
from collections.abc import Callable, Iterator
from typing import TypeVar

from ..errors import GradebookError
from ..grading.result import Result

W = TypeVar("W")

# How long a gradebook or disk that refused is left alone before what waits is tried again.
PAUSE_SECONDS = 3.0
_LAST_TRIES = 3
# One refusal may be that result's own matter; two in a row are the gradebook's or the disk's.
_IN_A_ROW = 2


def recorded(record: Callable[[Result], W], results: Iterator[Result]) -> Iterator[tuple[Result, W]]:
    """Record results and yield each with what `record` returned; what cannot be written is tried again.

    Raises GradebookError when some never could, after all others are; it names them.
    """
    waiting: deque[Result] = deque()
    failed_at, problem = 0.0, ""
    for result in results:
        waiting.append(result)
        if time.monotonic() - failed_at < PAUSE_SECONDS:
            continue
        written, problem = _write(record, waiting)
        yield from written
        failed_at = time.monotonic() if problem else 0.0
    tries = 0
    while waiting and tries < _LAST_TRIES:
        if tries:
            time.sleep(PAUSE_SECONDS)
        written, problem = _write(record, waiting)
        yield from written
        tries = 0 if written else tries + 1
    if not waiting:
        return
    names = sorted(f"{result.assignment}/{result.student}" for result in waiting)
    more = f" and {len(names) - 5} more" if len(names) > 5 else ""
    raise GradebookError(
        f"{problem} Not recorded: {', '.join(names[:5])}{more}. "
        "Everything else is; put that right and run the command again."
    )


def _write(record: Callable[[Result], W], waiting: deque[Result]) -> tuple[list[tuple[Result, W]], str]:
    """Record what waits, until it was all tried or too much failed in a row; that goes to the end.

    Returns what was recorded, and what went wrong last.
    """
    written: list[tuple[Result, W]] = []
    problem, in_a_row = "", 0
    for _ in range(len(waiting)):
        result = waiting.popleft()
        try:
            written.append((result, record(result)))
            in_a_row = 0
        except GradebookError as error:
            waiting.append(result)
            problem, in_a_row = str(error), in_a_row + 1
            if in_a_row == _IN_A_ROW:
                break
    return written, problem
