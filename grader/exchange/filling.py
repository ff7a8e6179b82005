"""Marks in the tables that Canvas and Moodle import: into the file that each exported, or made anew."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, field
from pathlib import Path

from ..errors import ExchangeError
from .marks import Record, final
from .roster import read_columns
from .students import Matcher
from .tables import Row, csv_text, heading, number, read_table, refilled

_CANVAS = ("Student", "ID", "SIS User ID", "SIS Login ID", "Section")
_GRADE = ("grade", "bewertung", "note", "calificación", "valutazione", "avaliação")
_MAXIMUM = ("maximum grade", "beste bewertung", "note maximale", "calificación máxima")


@dataclass
class Filled:
    """A table for a platform, as text, and what a person should know of it, in sentences."""

    text: str
    said: list[str] = field(default_factory=list)


def canvas(records: Sequence[Record], zero: bool = False) -> Filled:
    """Return a table that Canvas imports, without one of its own: it makes new columns of it."""
    names = list(dict.fromkeys(record.assignment for record in records))
    marks = {(record.assignment, record.student.id): record for record in records}
    students = {record.student.id: record.student for record in records}
    possible = [
        max((r.marks.max_score for r in records if r.assignment == n and r.marks), default=0.0) for n in names
    ]
    body: list[list[object]] = [[*_CANVAS, *names], ["    Points Possible", *[""] * 4, *possible]]
    for student in students.values():
        called = ", ".join(filter(None, (student.last, student.first))) or student.id
        scores = [final(marks[name, student.id], zero=zero) for name in names]
        body.append([called, student.lms_id, "", student.id, "", *scores])
    said = (
        "Canvas makes new columns of these: give its own export with --template to fill those that are there."
    )
    return Filled(csv_text(body), [said])


def moodle(records: Sequence[Record], zero: bool = False) -> Filled:
    """Return a table for Moodle's gradebook import, where a person says which column is what."""
    names = list(dict.fromkeys(record.assignment for record in records))
    marks = {(record.assignment, record.student.id): record for record in records}
    students = {record.student.id: record.student for record in records}
    body: list[list[object]] = [["First name", "Last name", "ID number", "Email address", *names]]
    for student in students.values():
        scores = [final(marks[name, student.id], zero=zero) for name in names]
        body.append([student.first, student.last, student.id, student.email, *scores])
    said = 'In Moodle: Grades, Import, CSV file; map from "ID number" or "Email address".'
    return Filled(csv_text(body), [said])


def into_canvas(records: Sequence[Record], template: Path, column: str = "", zero: bool = False) -> Filled:
    """Fill the assignments' columns of Canvas's own export; the other columns are left out.

    Raises ExchangeError when an assignment has no column there.
    """
    head, body = _opened(template)
    keep = [n for n, name in enumerate(head) if heading(name) in _FIXED]
    columns: dict[str, int] = {}
    for name in dict.fromkeys(record.assignment for record in records):
        wanted = heading(column or name)
        fits = [n for n, title in enumerate(head) if wanted in (heading(title), heading(_without_id(title)))]
        if not fits:
            there = ", ".join(title for n, title in enumerate(head) if n not in keep)
            raise ExchangeError(
                f"{template} has no column for {name}: name one with --column; there is: {there or 'none'}."
            )
        columns[name] = fits[0]
    found = _filled(records, template, columns, keep, zero)
    possible = next((row for row in body if heading(row.cells[0]) == "points possible"), None)
    for name, at in columns.items():
        theirs = {possible.cells[at]} if possible and at < len(possible.cells) else set()
        if different := _different(records, name, theirs):
            found.said.append(
                f"Canvas's points possible for {name} are {different}: points are written as they are, so "
                "set the assignment's points in Canvas to ours first."
            )
    return found


_FIXED = {heading(name) for name in (*_CANVAS, "LastName", "FirstName", "Integration ID", "Root Account")}


def into_moodle(records: Sequence[Record], template: Path, zero: bool = False) -> Filled:
    """Fill the grades of Moodle's grading worksheet, which is one assignment's; all else stays.

    Raises ExchangeError for several assignments, or a table that is no such worksheet.
    """
    names = list(dict.fromkeys(record.assignment for record in records))
    if len(names) != 1:
        raise ExchangeError("Moodle's grading worksheet is one assignment's: name one.")
    head, body = _opened(template)
    at = next((n for n, title in enumerate(head) if heading(title) in _GRADE), None)
    if at is None:
        raise ExchangeError(
            f"{template} has no column Grade: download the grading worksheet of the assignment."
        )
    found = _filled(records, template, {names[0]: at}, list(range(len(head))), zero)
    most = next((n for n, title in enumerate(head) if heading(title) in _MAXIMUM), None)
    theirs = {row.cells[most] for row in body if most is not None and most < len(row.cells)}
    if different := _different(records, names[0], theirs):
        found.said.append(
            f"Moodle's maximum is {different}: points are written as they are, so set Moodle's maximum to "
            "ours first."
        )
    return found


def _different(records: Sequence[Record], name: str, theirs: set[str]) -> str:
    """Say what a platform has for an assignment's maximum, and what it is here; "" where that is the same.

    `theirs` are the platform's cells. Where nobody was graded nothing is known of it.
    """
    graded = [one.marks.max_score for one in records if one.marks and one.assignment == name]
    told = {text.replace(",", ".") for text in theirs} - {""}
    if not graded or not told or any(_is_number(text, max(graded)) for text in told):
        return ""
    return f"{', '.join(sorted(told))} and ours {number(max(graded))}"


def _is_number(text: str, wanted: float) -> bool:
    try:
        return abs(float(text) - wanted) < 1e-6
    except ValueError:
        return False


def _without_id(title: str) -> str:
    return re.sub(r"\s*\(\d+\)$", "", title)


def _opened(template: Path) -> tuple[list[str], list[Row]]:
    table = read_table(template)
    return table.rows[0].cells, table.rows[1:]


def _filled(
    records: Sequence[Record], template: Path, columns: dict[str, int], keep: Sequence[int], zero: bool
) -> Filled:
    """Write each student's scores into the row that is the student's, and say who has none."""
    table = read_table(template)
    matcher = Matcher([record.student for record in records], has_roster=True)
    marks = {(record.assignment, record.student.id): record for record in records}
    whos = {line: matcher.match(who) for line, who, _ in read_columns(table, [])}
    order = list(dict.fromkeys([*keep, *columns.values()]))
    said, there = [], set()
    body: list[list[object]] = []
    for row in table.rows:
        cells: list[object] = [refilled(cell) for cell in row.cells]
        cells += [""] * (len(table.rows[0].cells) - len(cells))
        if (match := whos.get(row.line)) is not None:
            if not match.id:
                said.append(f"{template.name}, line {row.line}: {row.cells[0]} {match.why}: left as it was.")
            for name, at in columns.items() if match.id else ():
                score = final(marks[name, match.id], zero=zero)
                cells[at] = cells[at] if score is None else score
            there.add(match.id)
        body.append([cells[n] for n in order])
    missing = sorted({record.student.id for record in records if record.marks} - there)
    if missing:
        said.append(f"Graded here, and not in {template.name}: {', '.join(missing)}.")
    return Filled(csv_text(body), said)
