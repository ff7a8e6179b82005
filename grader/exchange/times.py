"""When each student handed in, from the table that a platform exports beside the files.

A download of Canvas or Moodle has the files, and the time of the download. Moodle's grading worksheet has the
times; so may any table with a student's id, address or name and a column of times.
"""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Callable, Iterator
from contextlib import suppress
from dataclasses import replace
from pathlib import Path

from dateutil import parser

from ..errors import ExchangeError
from ..files import shown
from ..grading.handed_in import parsed
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
_NEVER = ("", "-", "null", "none", "n/a", "nan", "never")
_ZONE = re.compile(r"(?::\d\d(?:\.\d+)? ?[+-]\d\d:?\d\d|\b[a-z]{1,5}|[a-z]+/[a-z_/]+)$", re.IGNORECASE)
_ANY_DAYS = ((2000, 1, 1), (2001, 2, 2))


def read_times(path: Path, match: Callable[[Who], Match]) -> tuple[dict[str, dt.datetime], list[str]]:
    """Return the times by student, in UTC without a zone, and what could not be read, a sentence each.

    Times without a zone are this machine's. Raises ExchangeError when the table has no times.
    """
    found: dict[str, dt.datetime] = {}
    said: list[str] = []
    for line, who, text, day in _rows(read_table(path)):
        if text.casefold() in _NEVER:
            continue
        time = read_time(text) or (read_time(f"{day} {text}") if day != text else None)
        student = _matched(who, match)
        if time is None:
            said.append(f"{path.name}, line {line}: {text!r} is no time that can be read.")
        elif not student.id:
            said.append(f"{path.name}, line {line}: {who.label} {student.why}.")
        else:
            found[student.id] = max(time, found.get(student.id, time))
    return found, said


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


def read_time(text: str) -> dt.datetime | None:
    """Return a time as platforms write it, in UTC without a zone; None when it is none."""
    text = text.strip()
    try:
        found = dt.datetime.fromisoformat(text)
    except ValueError:
        # What is written for people has hours that start again at noon, which no mail has.
        by_hand = re.search(r"\b[ap]\.?m\b", text, re.IGNORECASE)
        if not by_hand and _ZONE.search(text) and (known := parsed(text)) is not None:
            return known
        try:
            # What one does not say would be another one's: it is not all of a time.
            found, other = (parser.parse(text, default=dt.datetime(*day)) for day in _ANY_DAYS)
        except (ValueError, OverflowError):
            return None
        if found != other:
            return None
    try:
        return found.astimezone(dt.UTC).replace(tzinfo=None)
    except (ValueError, OverflowError, OSError):
        return None
