"""When each student handed in, from the table that a platform exports beside the files.

A download of Canvas or Moodle has the files, and the time of the download. Moodle's grading worksheet has the
times; so may any table with a student's id, address or name and a column of times.
"""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Callable
from pathlib import Path

from dateutil import parser

from ..errors import ExchangeError
from ..grading.handed_in import parsed
from .roster import read_columns
from .students import Match, Who
from .tables import read_table

_COLUMNS: tuple[str, ...] = (
    *("last modified (submission)", "submission time", "submitted at", "time submitted", "timestamp", "time"),
    *("submission date", "handed in", "zuletzt geändert (abgabe)", "dernière modification (travail remis)"),
)


def read_times(path: Path, match: Callable[[Who], Match]) -> tuple[dict[str, dt.datetime], list[str]]:
    """Return the times by student, in UTC without a zone, and what could not be read, a sentence each.

    Times without a zone are this machine's. Raises ExchangeError when the table has no times.
    """
    table = read_table(path)
    rows = read_columns(table, _COLUMNS)
    if not any(text for _, _, text in rows):
        raise ExchangeError(f"{path} has no column of times; known are: {', '.join(_COLUMNS[:6])}.")
    found: dict[str, dt.datetime] = {}
    said: list[str] = []
    for line, who, text in rows:
        if text in ("", "-"):
            continue
        time, student = read_time(text), match(who)
        if time is None:
            said.append(f"{path.name}, line {line}: {text!r} is no time that can be read.")
        elif not student.id:
            said.append(f"{path.name}, line {line}: {who.label} {student.why}.")
        else:
            found[student.id] = max(time, found.get(student.id, time))
    return found, said


def read_time(text: str) -> dt.datetime | None:
    """Return a time as platforms write it, in UTC without a zone; None when it is none."""
    try:
        found = dt.datetime.fromisoformat(text)
    except ValueError:
        # What is written for people has hours that start again at noon, which no mail has.
        by_hand = re.search(r"\b[ap]\.?m\b", text, re.IGNORECASE)
        if not by_hand and (known := parsed(text)) is not None:
            return known
        try:
            found = parser.parse(text)
        except (ValueError, OverflowError):
            return None
    try:
        return found.astimezone(dt.UTC).replace(tzinfo=None)
    except (ValueError, OverflowError, OSError):
        return None
