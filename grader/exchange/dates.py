"""A time as platforms and people write it.

What a date in numbers means is not guessed: 06/11/2026 is in June or in November, and a whole table, or a
person, has to say which.
"""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Iterable
from dataclasses import dataclass

from dateutil import parser

from ..files import shown
from ..grading.handed_in import parsed

_ZONE = re.compile(r"(?::\d\d(?:\.\d+)? ?[+-]\d\d:?\d\d|\b[a-z]{1,5}|[a-z]+/[a-z_/]+)$", re.IGNORECASE)
_ANY_DAYS = ((2000, 1, 1), (2001, 2, 2))
_NUMBERS = re.compile(r"(?<!\d)(\d{1,2})([./-])(\d{1,2})\2(?:\d{4}|\d\d)(?!\d)")
# As Moodle writes them in German, French, Spanish, Italian, Portuguese and Dutch.
_YEARS = (
    "januar februar märz april mai juni juli august september oktober november dezember",
    "janvier février mars avril mai juin juillet août septembre octobre novembre décembre",
    "enero febrero marzo abril mayo junio julio agosto septiembre octubre noviembre diciembre",
    "gennaio febbraio marzo aprile maggio giugno luglio agosto settembre ottobre novembre dicembre",
    "janeiro fevereiro março abril maio junho julho agosto setembro outubro novembro dezembro",
    "januari februari maart april mei juni juli augustus september oktober november december",
)
_MONTHS = {name: month for year in _YEARS for month, name in enumerate(year.split(), 1)} | {"jänner": 1}
_BY_HAND = re.compile(
    r"(?:[^\W\d_]+(?:-feira)?,? )?(?P<day>\d\d?)\.? (?:de )?(?P<month>[^\W\d_]+)\.? (?:de )?(?P<year>\d{4})"
    r"(?:,? (?:um |à |às |alle |om )?(?P<time>\d\d?[:.]\d\d(?::\d\d)?(?: ?[ap]\.?m\.?)?)(?: uhr)?)?",
    re.IGNORECASE,
)


@dataclass(frozen=True)
class Calendar:
    """What times do not say themselves: whether the day stands before the month, and the zone.

    Without a zone a time is this machine's.
    """

    day_first: bool | None = None
    zone: dt.tzinfo | None = None


def orders(text: str) -> frozenset[bool]:
    """Return how a date in numbers can be meant: day first (True), month first; nothing where it is clear."""
    found = _NUMBERS.search(text)
    if not found:
        return frozenset()
    first, second = int(found[1]), int(found[3])
    if found[2] == "." and 0 < second <= 12:
        return frozenset({True})  # with dots nobody puts the month first
    if first == second:
        return frozenset()
    return frozenset(day_first for day_first, month in ((True, second), (False, first)) if 0 < month <= 12)


def meanings(texts: Iterable[str]) -> dict[frozenset[bool], str]:
    """Return how the dates of a table can be meant, with the first example of each."""
    found: dict[frozenset[bool], str] = {}
    for text in texts:
        if meant := orders(text):
            found.setdefault(meant, shown(text))
    return found


def day_first_in(found: Iterable[frozenset[bool]]) -> bool | None:
    """Tell whether the day stands first: a date that has one meaning says it for all others of its table.

    None where none says it, or one says this and another one that.
    """
    sure = {first for meant in found if len(meant) == 1 for first in meant}
    return sure.pop() if len(sure) == 1 else None


def read_time(text: str, calendar: Calendar | None = None) -> dt.datetime | None:
    """Return a time as platforms write it, in UTC without a zone; None when it is none, or may be two."""
    text, calendar = text.strip(), calendar or Calendar()
    try:
        found = dt.datetime.fromisoformat(text)
    except ValueError:
        # What is written for people has hours that start again at noon, which no mail has.
        by_hand = re.search(r"\b[ap]\.?m\b", text, re.IGNORECASE)
        if not by_hand and _ZONE.search(text) and (known := parsed(text)) is not None:
            return known
        read = _read(text, calendar)
        if read is None:
            return None
        found = read
    try:
        if found.tzinfo is None and calendar.zone is not None:
            found = found.replace(tzinfo=calendar.zone)
        return found.astimezone(dt.UTC).replace(tzinfo=None)
    except (ValueError, OverflowError, OSError):
        return None


def _read(text: str, calendar: Calendar) -> dt.datetime | None:
    """Read a time that is in no standard's form; None when it is none."""
    meant = orders(text)
    if meant and calendar.day_first is not None:
        meant &= {calendar.day_first}
        if not meant:
            return None
    if len(meant) > 1:
        return None
    for words in (text, _in_numbers(text)):
        try:
            # What one does not say would be another one's: it is not all of a time.
            days = [dt.datetime(*day) for day in _ANY_DAYS]
            found, other = (parser.parse(words, default=day, dayfirst=True in meant) for day in days)
        except (ValueError, OverflowError):
            continue
        return found if found == other else None
    return None


def _in_numbers(text: str) -> str:
    """Return a date with a month's name in another language in numbers; others as they are."""
    found = _BY_HAND.fullmatch(text)
    month = _MONTHS.get(found["month"].casefold()) if found else None
    if not found or not month:
        return text
    time = (found["time"] or "").replace(".", ":", 1)
    return f"{found['year']}-{month:02}-{int(found['day']):02} {time}".strip()
