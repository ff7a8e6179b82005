"""When a submission was handed in, by the `timestamp.txt` that nbgrader's exchange and platforms put there.

It lies in a folder that a student filled, so it may be anything; what is not plainly a time is none, and
a sentence says so.
"""

from __future__ import annotations

import datetime as dt
import email.utils
import re
import time
import zoneinfo
from pathlib import Path

from .. import files
from ..errors import FileRefused

TIMESTAMP_FILE = "timestamp.txt"
_MOST_BYTES = 1_000
_YEARS = range(1990, 2101)  # another one is a clock gone wrong, or made up
# Zones that `%Z` writes and the time zone database does not have by that name: hours before UTC.
_ABBREVIATIONS = {
    "EDT": -4,
    "CST": -6,
    "CDT": -5,
    "MDT": -6,
    "PST": -8,
    "PDT": -7,
    "AKST": -9,
    "AKDT": -8,
    "BST": 1,
    "WEST": 1,
    "CEST": 2,
    "EEST": 3,
    "MSK": 3,
    "SGT": 8,
    "JST": 9,
    "AEST": 10,
    "AEDT": 11,
}


def handed_in(folder: Path) -> tuple[dt.datetime | None, str]:
    """Return a submission's time of hand-in (UTC, without a zone) and what is wrong with its file.

    (None, "") when there is none; never raises, and never waits.
    """
    path = folder / TIMESTAMP_FILE
    try:
        text = _text(files.read(path, _MOST_BYTES))
    except FileRefused as refused:
        return None, "" if refused.is_missing else f"{TIMESTAMP_FILE} {refused.why}: {_NO_TIME}"
    except ValueError:
        return None, f"{TIMESTAMP_FILE} is not text: {_NO_TIME}"
    if not text.strip():
        return None, f"{TIMESTAMP_FILE} is empty: {_NO_TIME}"
    found = parsed(text.strip())
    if found is None:
        start = files.shown(text.strip()[:40])
        return (
            None,
            f"{TIMESTAMP_FILE} holds no time of the form 2026-01-31 12:00:00 UTC ({start}): {_NO_TIME}",
        )
    return found, ""


_NO_TIME = "when this was handed in is not known, and lateness was not looked at."


def _text(raw: bytes) -> str:
    utf16 = raw[:2] in (b"\xff\xfe", b"\xfe\xff")  # as PowerShell writes
    return raw.decode("utf-16" if utf16 else "utf-8-sig")


def parsed(text: str) -> dt.datetime | None:
    """Return the time, in UTC and without a zone, that a line of text is; None when it is none.

    Known are ISO 8601, nbgrader's form (the same with a space and a zone's name behind it), and that of
    e-mail. Without a zone it is UTC, as for nbgrader.
    """
    if re.search(r"\d\s*[ap]\.?m\b", text, re.IGNORECASE):
        return None  # a mail's time has no such hours: they would be read as the morning's
    for read in (dt.datetime.fromisoformat, _with_zone, email.utils.parsedate_to_datetime):
        try:
            found = read(text)
            if found.tzinfo is not None:
                found = found.astimezone(dt.UTC).replace(tzinfo=None)
        except (ValueError, OverflowError, LookupError, TypeError, OSError):
            continue
        return found if found.year in _YEARS else None
    return None


def _with_zone(text: str) -> dt.datetime:
    """Read a time with a zone's name behind it; raises LookupError, ValueError or OSError for others."""
    before, _, zone = text.rpartition(" ")
    stamp = dt.datetime.fromisoformat(before.strip())
    if stamp.tzinfo is not None:
        raise ValueError("a zone twice")
    if zone in ("UTC", "GMT", "Z"):
        return stamp
    if zone in _ABBREVIATIONS:
        return stamp.replace(tzinfo=dt.timezone(dt.timedelta(hours=_ABBREVIATIONS[zone])))
    if zone in time.tzname:
        return stamp.astimezone()
    if zone[:1] in "+-":
        return dt.datetime.fromisoformat(f"{stamp.isoformat()}{zone}")
    return stamp.replace(tzinfo=zoneinfo.ZoneInfo(zone))
