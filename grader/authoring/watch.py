"""Watching an assignment: which exercises an edit touches, and whether their tests still hold."""

from __future__ import annotations

import time
from collections.abc import Callable, Iterator
from pathlib import Path

from ..cells import Kind, grade_id, kind
from ..course import Course
from ..masters import read_source
from .answers import bank_folder
from .bank import Verdict, alone, attempt, trials
from .exercises import function_of, owners

# Polled: a notebook is few files, and every editor and file system can be watched so.
_SECONDS_BETWEEN_LOOKS = 0.5


def watched(course: Course, assignment: str) -> dict[Path, int]:
    """Return the files of an assignment and its bank, with the time of their last change."""
    folders = (course.path("source", assignment), bank_folder(course, assignment))
    paths = (path for folder in folders for path in folder.rglob("*"))
    return {
        path: path.stat().st_mtime_ns for path in paths if path.suffix in (".ipynb", ".py") and path.is_file()
    }


def sources(course: Course, assignment: str) -> dict[str, dict[str, str]]:
    """Return what stands in the cells of each exercise: function → grade id → source; "" for all others."""
    found: dict[str, dict[str, str]] = {"": {}}
    for path in sorted(course.path("source", assignment).glob("*.ipynb")):
        cells = read_source(path).cells
        of = owners(cells)
        for number, cell in enumerate(cells):
            name = str(grade_id(cell) or number)
            if kind(cell) is Kind.ANSWER:
                found.setdefault(function_of(name), {})[name] = cell.source
            elif kind(cell) is Kind.TEST:
                for answer in of[name]:
                    found.setdefault(function_of(answer), {})[name] = cell.source
            elif kind(cell) is Kind.LOCKED:
                found[""][name] = cell.source
    return found


def touched(
    before: dict[str, dict[str, str]], after: dict[str, dict[str, str]], files: list[Path]
) -> list[str]:
    """Return the exercises whose cells or answers in the bank changed; all where a common cell did."""
    exercises = [function for function in after if function]
    if before.get("") != after[""]:
        return exercises
    folders = {part for path in files if path.suffix == ".py" for part in path.parts}
    return [f for f in exercises if before.get(f) != after[f] or folders & {f, f"{f}_answer"}]


def prove(course: Course, assignment: str, functions: list[str], engine: str) -> Iterator[Verdict]:
    """Try the bank's answers to some exercises, and each with all others blank."""
    for trial in [
        *trials(course, assignment, functions, engine),
        *alone(course, assignment, functions, engine),
    ]:
        yield from attempt(trial)


def changes(
    course: Course, assignment: str, is_over: Callable[[], bool] = lambda: False
) -> Iterator[list[Path]]:
    """Yield the files that changed, each time that some did, until `is_over`."""
    known = watched(course, assignment)
    while not is_over():
        time.sleep(_SECONDS_BETWEEN_LOOKS)
        now = watched(course, assignment)
        if changed := [path for path in {**known, **now} if known.get(path) != now.get(path)]:
            known = now
            yield sorted(changed)
