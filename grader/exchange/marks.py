"""The marks that leave the course: final ones, with a person's part, extra credit and lateness."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from ..course import Course
from ..reporting.marks import Marks, read_book
from ..store.roster import Enrolled, enrolled

COLUMNS = (
    *("assignment", "student_id", "last_name", "first_name", "email", "score", "max_score", "points"),
    *("extra_credit", "late_penalty", "seconds_late", "waiting_points"),
)
CHECK_COLUMNS = (
    *("assignment", "student_id", "last_name", "first_name", "notebook", "check", "score", "max_score"),
    *("extra_credit", "by_hand", "waiting"),
)
Cell = str | float | bool | None


@dataclass(frozen=True)
class Record:
    """One student in one assignment; `marks` is None when nothing of it is in the gradebook."""

    assignment: str
    student: Enrolled
    marks: Marks | None = None


def records(course: Course, assignments: Sequence[str]) -> list[Record]:
    """Return everybody's records, by assignment and student. Raises GradebookError."""
    book, students = read_book(course), enrolled(course)
    return [
        Record(name, student, book.marks.get((name, student.id)))
        for name in assignments
        for student in sorted(students.values(), key=lambda one: one.id)
    ]


def final(record: Record, *, zero: bool = False) -> float | None:
    """Return the score that counts: nothing, or with `zero` a 0, for who handed in nothing."""
    if record.marks is None:
        return 0.0 if zero else None
    return record.marks.score


def rows(found: Iterable[Record], *, zero: bool = False) -> list[dict[str, Cell]]:
    """Return one row for each record, with COLUMNS."""
    return [dict(zip(COLUMNS, _row(record, zero), strict=True)) for record in found]


def _row(record: Record, zero: bool) -> tuple[Cell, ...]:
    own, marks = record.student, record.marks
    who = (record.assignment, own.id, own.last, own.first, own.email, final(record, zero=zero))
    if marks is None:
        return (*who, *[None] * 6)
    late = (marks.penalty, marks.seconds_late, marks.open)
    return (*who, marks.max_score, marks.earned, marks.extra, *late)


def check_rows(found: Iterable[Record]) -> list[dict[str, Cell]]:
    """Return one row for each graded cell of each record, with CHECK_COLUMNS."""
    return [
        {
            **dict(zip(CHECK_COLUMNS, (one.assignment, one.student.id, one.student.last), strict=False)),
            "first_name": one.student.first,
            "notebook": notebook,
            "check": cell,
            "score": mark.score,
            "max_score": mark.max_score,
            "extra_credit": mark.extra,
            "by_hand": mark.by_hand,
            "waiting": mark.open,
        }
        for one in found
        if one.marks is not None
        for (notebook, cell), mark in sorted(one.marks.cells.items())
    ]
