"""Extensions as an instructor writes them: by a command for a few students, or a table for many."""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Callable, Collection, Sequence
from dataclasses import dataclass
from pathlib import Path

from pydantic import ValidationError

from ..errors import ExchangeError
from ..files import shown
from ..store.extensions import EVERY, Extension
from .dates import Calendar, day_first_in, meanings, orders, read_time
from .roster import read_columns
from .students import Match, Who
from .tables import read_table

_ASSIGNMENT, _DAYS = ("assignment", "homework", "task"), ("days", "extension", "extra days")
_UNTIL, _WHY = ("until", "due", "due date", "new due date"), ("why", "reason", "note", "comment")
_NONE = frozenset({"none", "no", "-"})


@dataclass(frozen=True)
class Given:
    """How much later: by so many days, or until a time (UTC, without a zone); neither takes it away."""

    days: float | None = None
    until: dt.datetime | None = None


def given(days: str, until: str, calendar: Calendar | None = None) -> Given:
    """Return what two texts say, of which one has to be empty.

    A date alone ends with that day, in this machine's time zone. Raises ExchangeError.
    """
    if bool(days) == bool(until):
        raise ExchangeError("Either a number of days or a time is needed, not both.")
    if days:
        try:
            number = float(days.replace(",", "."))
        except ValueError:
            raise ExchangeError(f"{shown(days)!r} is no number of days.") from None
        if not 0 <= number <= 3650:
            raise ExchangeError(f"{shown(days)!r} days are not between 0 and 3650.")
        return Given(days=number)
    time = read_time(until, calendar)
    if time is None and len(orders(until)) > 1:
        raise ExchangeError(f"{shown(until)!r} has two meanings; write it like 2026-12-01 18:00.")
    if time is None:
        raise ExchangeError(f"{shown(until)!r} is no time; write it like 2026-12-01 18:00.")
    if re.fullmatch(r"\d{4}-\d\d?-\d\d?|\d\d?[./]\d\d?[./]\d{4}", until.strip()):
        time += dt.timedelta(days=1, seconds=-1)
    return Given(until=time)


def read_given(
    path: Path, match: Callable[[Who], Match], assignments: Collection[str]
) -> tuple[list[Extension], list[str]]:
    """Return the extensions of a table, and what could not be taken, a sentence each.

    It has a student's id, address or name, `days` or `until` ("none" takes an extension away), perhaps an
    `assignment` (all of them where there is none) and a reason. Raises ExchangeError when it is no such
    table.
    """
    table = read_table(path)
    columns = [read_columns(table, names) for names in (_ASSIGNMENT, _DAYS, _UNTIL, _WHY)]
    if not any(text for column in columns[1:3] for _, _, text in column):
        raise ExchangeError(f"{path} has neither a column 'days' nor 'until' with something in it.")
    calendar = Calendar(day_first_in(meanings(until for _, _, until in columns[2])))
    found: list[Extension] = []
    said: list[str] = []
    for (line, who, assignment), (_, _, days), (_, _, until), (_, _, why) in zip(*columns, strict=True):
        if not days and not until:
            continue
        student = match(who)
        try:
            if not student.id:
                raise ExchangeError(f"{who.label} {student.why}.")
            if assignment not in ("", EVERY, *assignments):
                raise ExchangeError(f"there is no assignment {shown(assignment)!r}.")
            amount = Given() if {days.casefold(), until.casefold()} & _NONE else given(days, until, calendar)
        except ExchangeError as error:
            said.append(f"{path.name}, line {line}: {error}")
            continue
        found.append(_extension(student.id, assignment or EVERY, amount, why))
    return found, said


def for_each(
    students: Sequence[str],
    assignments: Sequence[str],
    amount: Given,
    why: str,
    match: Callable[[Who], Match],
) -> list[Extension]:
    """Return an extension for each student, given by id, address or name, in each assignment (all: none).

    Raises ExchangeError for a student who is not in the course.
    """
    found = []
    for name in students:
        student = match(Who(login=name, email=name if "@" in name else "", name=name))
        if not student.id:
            raise ExchangeError(f"{shown(name)} {student.why}.")
        found += [_extension(student.id, one, amount, why) for one in assignments or [EVERY]]
    return found


def _extension(student: str, assignment: str, amount: Given, why: str) -> Extension:
    try:
        return Extension(
            student=student, assignment=assignment, days=amount.days, until=amount.until, why=why
        )
    except ValidationError as error:  # not a number
        raise ExchangeError(f"{amount.days} is no number of days.") from error


def without_effect(found: Sequence[Extension], dues: dict[str, dt.datetime]) -> list[str]:
    """Return a sentence for each extension that moves nothing."""
    said = []
    for one in found:
        due = dues.get(one.assignment)
        if one.assignment != EVERY and due is None and (one.days or one.until):
            said.append(f"{one.assignment} has no due date, so there is nothing to extend for {one.student}.")
        elif due is not None and one.until is not None and one.until <= due:
            said.append(
                f"{one.student}: {one.in_words()} is not after the due date of {one.assignment} "
                f"({due:%Y-%m-%d %H:%M} UTC), so it extends nothing."
            )
    return said
