"""When each student handed in, from the table that a platform exports beside the files.

A download of Canvas or Moodle has the files, and the time of the download. Moodle's grading worksheet has the
times; so may any table with a student's id, address or name and a column of times.
"""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable, Iterable, Iterator
from contextlib import suppress
from dataclasses import dataclass, field, replace
from pathlib import Path

from ..errors import ExchangeError
from ..files import shown
from .dates import Calendar, day_first_in, meanings, read_time
from .roster import EMAIL, FORMS, FULL_NAME, NUMBER, PLAIN, USER, Form, read_columns
from .students import Match, Who
from .tables import Table, read_table

# What says it plainest comes first: it counts where a table has several.
_COLUMNS: tuple[str, ...] = (
    *("last modified (submission)", "submission time", "submitted at", "time submitted", "timestamp", "time"),
    *("submission date", "submitted on", "handed in at", "handed in", "zuletzt geändert (abgabe)"),
    *("dernière modification (travail remis)", "date submitted", "submitted", "abgegeben", "zeit", "date"),
)
_DAYS = ("date", "day", "datum")  # where the hours have a column of their own
_LMS = ("user id", "userid", "canvas user id", "canvas id", "lms user id", "lms id")
_LOGIN = ("login id", "sis login id", "sis user id", "login", *USER, "user", "github username")
_WHO = (*_LMS, *PLAIN, *_LOGIN, *NUMBER, *EMAIL, *FULL_NAME)
_FORMS = (*FORMS[:-1], Form("a table of times", (_WHO, _COLUMNS), (PLAIN, _LOGIN, NUMBER, EMAIL), _LMS))
# No zone that people have: a time that is another one there says none itself.
_ELSEWHERE = dt.timezone(dt.timedelta(hours=-23, minutes=-7))
_NEVER = ("", "-", "null", "none", "n/a", "nan", "never")


@dataclass
class Times:
    """When students handed in, in UTC without a zone; `unread` says what could not be read, a sentence each.

    `numbers` are the platform's, of students whom the table names by an id or an address as well. `zoneless`
    tells whether a time stood there without a zone.
    """

    by_student: dict[str, dt.datetime] = field(default_factory=dict)
    unread: list[str] = field(default_factory=list)
    numbers: dict[str, str] = field(default_factory=dict)
    zoneless: bool = False


def read_times(path: Path, match: Callable[[Who], Match], calendar: Calendar | None = None) -> Times:
    """Return the times of a table.

    Raises ExchangeError when it has none, and where its dates have two meanings that `calendar` leaves open.
    """
    told, calendar = Times(), calendar or Calendar()
    rows = list(_rows(read_table(path)))
    if calendar.day_first is None:
        dates = (cell for _, _, *cells in rows for cell in cells)
        calendar = replace(calendar, day_first=_day_first(dates, path))
    for line, who, text, day in rows:
        student = _matched(who, match)
        if who.number and student.id and not student.by_name:
            told.numbers[who.number] = student.id
        if text.casefold() in _NEVER:
            continue
        whole = text if read_time(text, calendar) or day == text else f"{day} {text}"
        time = read_time(whole, calendar)
        if time is None:
            told.unread.append(f"{path.name}, line {line}: {text!r} is no time that can be read.")
        elif not student.id:
            told.unread.append(f"{path.name}, line {line}: {who.label} {student.why}.")
        else:
            told.by_student[student.id] = max(time, told.by_student.get(student.id, time))
            told.zoneless |= time != read_time(whole, replace(calendar, zone=_ELSEWHERE))
    return told


def _day_first(dates: Iterable[str], path: Path) -> bool | None:
    """Tell whether the day stands first in a table's dates; None where that makes no difference.

    Raises ExchangeError where no date of the table says it, and where they contradict each other.
    """
    found = meanings(dates)
    day, month, both = (found.get(frozenset(meant)) for meant in ({True}, {False}, {True, False}))
    if day and month:
        raise ExchangeError(
            f"{path}: in {day!r} the day stands first, in {month!r} the month: write all dates in one way."
        )
    if both and not day and not month:
        raise ExchangeError(
            f"{path}: {both!r} has two meanings, and no date in the table says which: give --day-first or "
            "--month-first."
        )
    return day_first_in(found)


def _rows(table: Table) -> Iterator[tuple[int, Who, str, str]]:
    """Yield the line, the student, the time and, where that has a column of its own, the day.

    Raises ExchangeError when there are no times in it, or nothing says whose they are.
    """
    rows: list[tuple[int, Who, str]] = []
    with suppress(ExchangeError):  # it speaks of rosters
        rows = read_columns(table, _COLUMNS, _FORMS)
    if not any(text for _, _, text in rows):
        first = ", ".join(shown(cell) for cell in table.rows[0].cells[:8])
        raise ExchangeError(
            f"{table.path} has no times of hand-in that can be read; its first line is: {first}. Known are "
            "Moodle's grading worksheet, and any table with a column for who it is (student, user_id, id, "
            "login, email, name …) and one for when (submitted_at, submission time, timestamp, time, "
            "submitted, date …)."
        )
    days = read_columns(table, _DAYS, _FORMS)
    return ((line, who, text, day) for (line, who, text), (_, _, day) in zip(rows, days, strict=True))


def _matched(who: Who, match: Callable[[Who], Match]) -> Match:
    """Return whose time it is: a column may hold the course's ids, or the platform's numbers."""
    word = who.login or (who.name if " " not in who.name else "")
    if not (word or who.name or who.email):
        word = who.number
    found = match(replace(who, login=word))
    if not found.id and not who.number and who.login.isdecimal():
        return match(replace(who, number=who.login))
    return found
