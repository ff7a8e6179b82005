"""Results are written one after the other; what cannot be written waits, and keeps no other back."""

from __future__ import annotations

import time
from collections import deque
from collections.abc import Callable, Iterable, Iterator
from typing import TypeVar

from ..assignment import Assignment
from ..errors import GradebookBusy, GradebookError
from ..grading.result import Result
from ..store.gradebook import Change, GradebookWriter

W = TypeVar("W")

# How long a gradebook or disk that refused is left alone before what waits is tried again.
PAUSE_SECONDS = 3.0
_LAST_TRIES = 3
# One refusal may be that result's own matter; two in a row are the gradebook's or the disk's.
_IN_A_ROW = 2


class Desk:
    """Where a run's results are written, as soon as the gradebook can be.

    An assignment is made known to it before anything else of it is written; `note` hears what changed.
    `is_busy` from the moment when the gradebook could not be used, as it may be later: then it is not asked
    what it holds, as each question takes seconds.
    """

    def __init__(
        self, book: GradebookWriter, assignments: Iterable[Assignment], note: Callable[[str], None]
    ) -> None:
        self.book, self.note, self.is_busy = book, note, False
        self._unknown = {assignment.name: assignment for assignment in assignments}
        self._unasked: set[tuple[str, str]] = set()

    def prepare(self, name: str) -> None:
        """Make an assignment known, unless it is. Raises GradebookError."""
        if name in self._unknown:
            for changed in self.book.prepare(self._unknown[name]):
                self.note(f"{name} changed since it was last graded: {changed}.")
            del self._unknown[name]

    def stands(self, result: Result) -> bool:
        """Tell whether the gradebook has an earlier result; taken for granted while it is busy."""
        try:
            if not self.is_busy:
                return self.book.holds(result)
        except GradebookBusy as error:
            self.wait(error)
        except GradebookError:
            return False
        self._unasked.add((result.assignment, result.student))
        return True

    def wait(self, why: GradebookBusy) -> None:
        """Let grading go on without the gradebook, and say so."""
        self.is_busy = True
        self.note(f"{why} Grading goes on; results are written as soon as that is possible.")

    def record(self, result: Result) -> Change:
        """Write a new result. Raises GradebookError."""
        self.prepare(result.assignment)
        return self.book.record(result)

    def refresh(self, result: Result) -> Change:
        """Let lateness count anew for a result that stands. Raises GradebookError."""
        self.prepare(result.assignment)
        if (result.assignment, result.student) in self._unasked and not self.book.holds(result):
            raise GradebookError("The gradebook does not have these scores.")
        return self.book.refresh(result)


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
            if in_a_row == _IN_A_ROW or isinstance(error, GradebookBusy):
                break
    return written, problem
