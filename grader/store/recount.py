"""Lateness counts anew where scores are shown or handed on: a person may have given marks since grading."""

from __future__ import annotations

from collections.abc import Iterable

from ..course import Course
from ..errors import GradebookError
from ..grading.result import Result
from .gradebook import Change, GradebookWriter
from .opening import file_of


def recount(course: Course, results: Iterable[Result]) -> tuple[list[tuple[Result, Change]], str]:
    """Let lateness count for results that are recorded, as `grader autograde` does.

    Returns those whose score changed by it, and why not all could be counted, or "".
    """
    file = file_of(course)
    if not course.costs_lateness or (file is not None and not file.exists()):
        return [], ""
    changed: list[tuple[Result, Change]] = []
    try:
        with GradebookWriter(course) as book:
            for result in results:
                change = book.refresh(result)
                if change.before != change.after:
                    changed.append((result, change))
    except GradebookError as error:
        return changed, f"{error} Lateness counts as it did when last graded."
    return changed, ""
